namespace IopPortal.Domain.Attendance;

/// <summary>A session a client comes to in place of a missed one.</summary>
/// <param name="Date">The service date.</param>
/// <param name="Status">Expected while it is still to come.</param>
/// <param name="MakesUp">It makes up for another one already.</param>
/// <param name="IsRegular">The client would have come anyway.</param>
public sealed record ExtraSession(Guid EnrollmentId, DateOnly Date, AttendanceStatus Status, bool MakesUp, bool IsRegular);
