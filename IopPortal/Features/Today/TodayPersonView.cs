using IopPortal.Domain.Attendance;

namespace IopPortal.Features.Today;

/// <summary>One client at one session of today.</summary>
/// <param name="Reason">Null when none is known or the role may not read it.</param>
/// <param name="ToldAt">Local time of the notice when it was given today.</param>
public sealed record TodayPersonView(Guid ClientId, Guid SessionId, string Name, AttendanceStatus Status, TimeOnly SessionStart, AbsenceReason? Reason, TimeOnly? ToldAt);
