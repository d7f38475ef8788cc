using IopPortal.Domain.Attendance;

namespace IopPortal.Domain.Reports;

/// <summary>How many marks of one status a group got on one date.</summary>
/// <param name="Date">Service date, local.</param>
/// <param name="GroupId">Null for sessions that belong to no group.</param>
/// <param name="TrackId">Of the group; else the track the client followed on the date.</param>
public sealed record RateFact(DateOnly Date, Guid? GroupId, Guid? TrackId, AttendanceStatus Status, int Count)
{
    public DayOfWeek Weekday => Date.DayOfWeek;
}
