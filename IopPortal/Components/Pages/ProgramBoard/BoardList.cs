namespace IopPortal.Components.Pages.ProgramBoard;

/// <summary>The lists that stand behind the figures of the board.</summary>
public enum BoardList
{
    AtRisk,
    Cancelled,
    ToTell,
    ShortGroups,
    Licences,
    MissingRolls,
    InCare,
    Places,
    Waiting,
    Referred,
    Leaving,
    Offered,
    Caseload,
    Sessions,
    Visits,
    Attended,
}
