namespace IopPortal.Features.Reports;

/// <summary>The head of a column of numbers.</summary>
public sealed record ReportColumn(string Title, ReportUnit Unit)
{
    /// <summary>Drawn in the chart above the table.</summary>
    public bool IsDrawn { get; init; }
}
