using IopPortal.Domain.Attendance;
using IopPortal.Features.Attendance;

namespace IopPortal.Features.Clients;

/// <summary>What comes, what was, and how the weeks add up.</summary>
/// <param name="Weeks">Latest first; empty for those who do not see hours.</param>
public sealed record ClientScheduleView(
    DateOnly Today,
    IReadOnlyList<ClientSessionView> Coming,
    IReadOnlyList<ClientSessionView> Past,
    IReadOnlyList<ClientWeekView> Weeks,
    AttendanceRate? Rate)
{
    /// <summary>Running or ahead, by their dates; empty for those who do not see hours.</summary>
    public IReadOnlyList<ServiceGapView> Gaps { get; init; } = [];

    public ClientWeekView? ThisWeek => Weeks.FirstOrDefault(week => week.Start <= Today && Today < week.Start.AddDays(7));
}
