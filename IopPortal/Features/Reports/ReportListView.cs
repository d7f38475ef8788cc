namespace IopPortal.Features.Reports;

/// <summary>One page of the rows behind a number of a report.</summary>
/// <param name="About">What the number is narrowed to, such as a track or a colleague.</param>
/// <param name="Next">Where the next page begins; null on the last one.</param>
public sealed record ReportListView(ReportListQuery Query, DateOnly Today, IReadOnlyList<string> About, IReadOnlyList<ListColumn> Columns, IReadOnlyList<ReportListRow> Rows, ReportCursor? Next);
