namespace IopPortal.Features.Reports;

/// <summary>Which rows of a report a number counts.</summary>
public enum ReportPart
{
    All,
    Attended,
    Excused,
    Missed,
    WithoutExcused,
    InCare,
    Admitted,
    Discharged,
    Places,
    Cancelled,
}
