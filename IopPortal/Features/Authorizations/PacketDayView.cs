namespace IopPortal.Features.Authorizations;

/// <summary>One day attended.</summary>
/// <param name="Counts">It qualifies as a day with this payer (D1).</param>
public sealed record PacketDayView(DateOnly Date, int Minutes, int Sessions, bool Counts);
