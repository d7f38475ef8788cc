using IopPortal.Domain.Clients;
using IopPortal.Domain.Reports;

namespace IopPortal.Features.Reports;

/// <summary>The rows behind one number of a report. For a track or a group the empty id stands for "none".</summary>
public sealed record ReportListQuery(ReportKind Report, ReportPeriod Period, ReportPart Part = ReportPart.All)
{
    public Guid? TrackId { get; init; }

    public Guid? GroupId { get; init; }

    public Guid? StaffId { get; init; }

    public DayOfWeek? Weekday { get; init; }

    public DischargeReason? Reason { get; init; }

    /// <summary>A session that was called off: those of the same reason. The reason itself is people's own words and stands in no address.</summary>
    public Guid? LikeId { get; init; }

    /// <summary>Null for the first page.</summary>
    public ReportCursor? After { get; init; }

    public ReportListQuery On(ReportPeriod period) => this with { Period = period };

    public ReportListQuery Of(ReportPart part) => this with { Part = part };
}
