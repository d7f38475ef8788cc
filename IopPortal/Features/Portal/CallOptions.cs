namespace IopPortal.Features.Portal;

/// <summary>What an operator decides about calls to clients.</summary>
public sealed class CallOptions
{
    /// <summary>Whoever has not seen a change this many hours before the session is called.</summary>
    public int ChangeHours { get; set; } = 48;
}
