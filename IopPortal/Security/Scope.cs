namespace IopPortal.Security;

/// <summary>On which objects a role may do something.</summary>
public enum Scope
{
    None,

    /// <summary>The own record, or what the actor facilitates.</summary>
    Own,

    /// <summary>Clients whose treatment team the actor is on today, and members of the actor's groups.</summary>
    Caseload,

    All,

    /// <summary>Whoever holds the link.</summary>
    Token,
}
