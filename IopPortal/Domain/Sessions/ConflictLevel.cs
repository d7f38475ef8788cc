namespace IopPortal.Domain.Sessions;

/// <summary>What a conflict asks of whoever books.</summary>
public enum ConflictLevel
{
    /// <summary>Worth knowing; saves as it is.</summary>
    Notice,

    /// <summary>Saved only with a reason, audited.</summary>
    Override,

    /// <summary>The date is closed: a series skips it and says so (A4).</summary>
    Closed,

    /// <summary>Cannot be saved.</summary>
    Block,
}
