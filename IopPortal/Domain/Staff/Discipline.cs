namespace IopPortal.Domain.Staff;

/// <summary>A staff member's profession.</summary>
public enum Discipline
{
    Lcsw,
    Lmft,
    Lpc,
    Lmhc,
    Ladc,
    Psychologist,
    Psychiatrist,
    Pmhnp,
    Rn,
    Dietitian,
    ArtTherapist,
    SocialWorker,
    PeerSpecialist,
    CaseManager,
    Intern,
    NonClinical,
}
