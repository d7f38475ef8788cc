namespace IopPortal.Features.Reports;

/// <summary>What a number of a report is.</summary>
public enum ReportUnit
{
    Count,

    /// <summary>Kept in minutes, told in hours.</summary>
    Hours,

    /// <summary>Kept as a part of one, told in per cent.</summary>
    Percent,

    Days,
}
