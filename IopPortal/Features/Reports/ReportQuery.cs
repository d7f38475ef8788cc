using IopPortal.Domain.Reports;

namespace IopPortal.Features.Reports;

/// <summary>Which report, for when and for which track.</summary>
/// <param name="Period">Null: the last twelve whole weeks.</param>
/// <param name="TrackId">Null: all of them.</param>
public sealed record ReportQuery(ReportKind Report, ReportPeriod? Period, Guid? TrackId);
