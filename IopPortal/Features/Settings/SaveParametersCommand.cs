using IopPortal.Domain.Attendance;
using IopPortal.Domain.Tracks;

namespace IopPortal.Features.Settings;

/// <summary>A program's numbers from a date on. Version is that of the row of the same date, 0 where there is none yet: the date makes a repeat harmless.</summary>
public sealed record SaveParametersCommand(Guid ProgramId, int Version, DateOnly ValidFrom, AttendanceParameters Attendance, PlanningParameters Planning);
