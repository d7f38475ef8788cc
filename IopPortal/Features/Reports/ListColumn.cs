namespace IopPortal.Features.Reports;

/// <summary>The head of a column of a list.</summary>
public sealed record ListColumn(string Title)
{
    /// <summary>What its numbers are; null for words and dates.</summary>
    public ReportUnit? Unit { get; init; }
}
