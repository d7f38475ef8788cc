namespace IopPortal.Domain.Staff;

/// <summary>How soon somebody's licences need renewing; the later, the more urgent.</summary>
public enum CredentialState
{
    NoneRecorded,
    Valid,
    Within60Days,
    Within30Days,
    Within7Days,
    Expired,
}
