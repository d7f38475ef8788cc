namespace IopPortal.Security;

/// <summary>Who asks: the account and the security stamp its sign-in was made with. Rights are read from the store at each call.</summary>
public sealed record Actor(Guid UserId, string Stamp);
