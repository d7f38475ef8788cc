namespace IopPortal.Features.Reports;

/// <summary>The last row of a page of a list; the next page begins after it.</summary>
public sealed record ReportCursor(DateOnly Date, Guid Id);
