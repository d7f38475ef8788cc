namespace IopPortal.Domain.Policies;

/// <summary>What a person decided about a flag.</summary>
public enum PolicyDecisionKind
{
    /// <summary>Seen and talked about; nothing more.</summary>
    Discussed,

    /// <summary>An attendance contract was agreed.</summary>
    ContractAgreed,

    /// <summary>The causes up to now no longer count.</summary>
    Cleared,
}
