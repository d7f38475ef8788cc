namespace IopPortal.Domain.Payers;

/// <summary>Where a payer's permission for care stands.</summary>
public enum AuthorizationStatus
{
    NotRequired,
    ToRequest,
    Pending,
    Approved,
    PartiallyApproved,
    Denied,
    Appealed,
    Exhausted,
    Expired,
    Superseded,
}
