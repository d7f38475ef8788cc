using IopPortal.Domain.Reports;
using IopPortal.Features.Clients;

namespace IopPortal.Features.Reports;

/// <summary>A report as its page shows it.</summary>
/// <param name="IsOwn">Made of the actor's own groups and clients alone.</param>
/// <param name="MayExportAttendance">Whether the attendance file may be had too.</param>
public sealed record ReportView(
    ReportKind Report, ReportPeriod Period, Guid? TrackId, DateOnly Today, IReadOnlyList<TrackTag> Tracks, IReadOnlyList<ReportTable> Tables, bool IsOwn, bool MayExportAttendance);
