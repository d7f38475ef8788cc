namespace IopPortal.Features.Reports;

/// <summary>One number of a report.</summary>
/// <param name="Value">Null where there is nothing to tell, such as a rate without a session.</param>
/// <param name="List">The rows behind it.</param>
public sealed record ReportFigure(double? Value, ReportListQuery? List);
