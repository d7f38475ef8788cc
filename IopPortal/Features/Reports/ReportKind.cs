namespace IopPortal.Features.Reports;

/// <summary>The reports people look at.</summary>
public enum ReportKind
{
    Census,
    Attendance,
    Hours,
    Cancellations,
    Contact,
    Stays,
    Discharges,
    Access,
}
