namespace IopPortal.Domain.Clients;

/// <summary>Where an episode of care stands (B4).</summary>
public enum EnrollmentStatus
{
    Referred,
    Scheduled,
    Waitlisted,
    Active,
    OnHold,
    Tapering,
    Discharged,
    Declined,
    Alumni,
}
