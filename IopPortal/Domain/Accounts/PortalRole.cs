namespace IopPortal.Domain.Accounts;

/// <summary>What an account may be; an account with several has the rights of all of them.</summary>
public enum PortalRole
{
    Administrator,
    ProgramDirector,
    Therapist,
    Prescriber,
    CaseManager,
    UtilizationReviewer,
    FrontDesk,
    Auditor,
    Client,
}
