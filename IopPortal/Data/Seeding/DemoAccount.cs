using IopPortal.Domain.Accounts;

namespace IopPortal.Data.Seeding;

/// <summary>A demonstration sign-in as it is printed at the start.</summary>
public sealed record DemoAccount(string Email, PortalRole Role, string Name);
