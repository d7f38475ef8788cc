namespace IopPortal.Features.Rosters;

/// <summary>Whether somebody can sign in, and if not, what is missing.</summary>
public enum AccountState
{
    NoAccount,

    /// <summary>A link is on its way and no password is set yet.</summary>
    Invited,

    /// <summary>No password, and no link that still works.</summary>
    InvitationEnded,
    Enabled,

    /// <summary>Waiting after too many wrong passwords.</summary>
    Locked,
    Disabled,
}
