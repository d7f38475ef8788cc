using IopPortal.Domain.Attendance;

namespace IopPortal.Features.Attendance.Calls;

/// <param name="Key">Made by the page; the same command twice is one call.</param>
/// <param name="Note">Not for clinical notes.</param>
public sealed record RecordChangeCallCommand(Guid Key, Guid SessionId, Guid ClientId, CallOutcome Outcome, string Note = "");
