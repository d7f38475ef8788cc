namespace IopPortal.Domain.Accounts;

/// <summary>What a one-time link is for.</summary>
public enum LinkKind
{
    Invitation,
    PasswordReset,
}
