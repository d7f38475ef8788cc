using IopPortal.Domain.Attendance;

namespace IopPortal.Features.Requests;

/// <param name="Key">Made by the page; the same command twice is said once.</param>
public sealed record TellAbsenceCommand(Guid Key, Guid SessionId, AbsenceReason Reason);
