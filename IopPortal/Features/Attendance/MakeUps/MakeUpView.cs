using IopPortal.Domain.Attendance;

namespace IopPortal.Features.Attendance.MakeUps;

/// <summary>A session that makes up for a missed one.</summary>
/// <param name="Status">How the client came to the make-up; Expected while it is to come.</param>
/// <param name="IsToCome">It has not started.</param>
public sealed record MakeUpView(Guid Id, MissView Missed, MissView MadeUpBy, AttendanceStatus Status, bool IsToCome);
