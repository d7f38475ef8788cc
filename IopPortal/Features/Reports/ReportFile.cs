namespace IopPortal.Features.Reports;

/// <summary>A table to be written out: its rows come while they are written.</summary>
/// <param name="Id">Of the export; the audit trail and the file's name carry it.</param>
/// <param name="Rows">Cells as <see cref="ReportListRow"/> has them. May be read once.</param>
public sealed record ReportFile(Guid Id, IReadOnlyList<string> Header, IAsyncEnumerable<IReadOnlyList<object?>> Rows);
