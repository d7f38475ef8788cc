using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;

namespace IopPortal.Features.Attendance.MakeUps;

/// <summary>A session a client missed.</summary>
public sealed record MissView(Guid SessionId, LocalSlot When, string Title, SessionKind Kind, AttendanceStatus Status);
