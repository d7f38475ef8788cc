namespace IopPortal.Domain.Audit;

/// <summary>How an audited attempt ended.</summary>
public enum AuditOutcome
{
    Done,
    Opened,
    Denied,
}
