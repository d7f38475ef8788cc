namespace IopPortal.Security;

/// <summary>Who asks: the account and the security stamp its sign-in was made with. Rights are read from the store at each call.</summary>
public sealed record Actor(Guid UserId, string Stamp)
{
    /// <summary>Which of the account's sign-ins it is.</summary>
    public Guid? SignInId { get; init; }

    /// <summary>The sign-in is good for the check-in tablet and nothing else (KIO-1).</summary>
    public bool IsTablet { get; init; }
}
