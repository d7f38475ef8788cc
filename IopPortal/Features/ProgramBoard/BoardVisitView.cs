using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;

namespace IopPortal.Features.ProgramBoard;

/// <summary>One mark of a roll call.</summary>
/// <param name="Title">Empty for a session of one client.</param>
public sealed record BoardVisitView(Guid Id, Guid SessionId, BoardPersonView Client, string Title, SessionKind Kind, LocalSlot When, AttendanceStatus Status);
