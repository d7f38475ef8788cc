namespace IopPortal.Domain.Attendance;

/// <summary>The status that follows from when a client came and went.</summary>
/// <param name="NotAdmitted">Came past the cut-off and was not let in; the arrival time is kept.</param>
public sealed record ArrivalOutcome(AttendanceStatus Status, bool NotAdmitted = false);
