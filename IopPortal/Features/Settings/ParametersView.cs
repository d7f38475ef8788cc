using IopPortal.Domain.Attendance;
using IopPortal.Domain.Tracks;

namespace IopPortal.Features.Settings;

/// <summary>A program's numbers in force from a date on.</summary>
public sealed record ParametersView(Guid Id, int Version, DateOnly ValidFrom, AttendanceParameters Attendance, PlanningParameters Planning);
