namespace IopPortal.Features.Reports;

/// <summary>One table of a report, with the chart of what is drawn from it.</summary>
/// <param name="Key">Names it in an address.</param>
/// <param name="RowTitle">The head of the first column.</param>
/// <param name="Total">Null where lines cannot be added up.</param>
public sealed record ReportTable(string Key, string Title, string RowTitle, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<ReportRow> Rows, ReportRow? Total)
{
    /// <summary>The lines follow one another in time.</summary>
    public bool IsTrend { get; init; }

    /// <summary>How the numbers are meant, where that is not plain.</summary>
    public string Note { get; init; } = "";
}
