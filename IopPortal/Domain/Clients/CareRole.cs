namespace IopPortal.Domain.Clients;

/// <summary>A staff member's part in one client's treatment team.</summary>
public enum CareRole
{
    PrimaryTherapist,
    CaseManager,
    Prescriber,
    Nurse,
    Dietitian,
    SocialWorker,
    Other,
}
