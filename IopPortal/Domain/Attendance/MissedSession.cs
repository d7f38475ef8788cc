namespace IopPortal.Domain.Attendance;

/// <summary>A session a client missed, as far as making up for it goes.</summary>
/// <param name="Date">The service date.</param>
/// <param name="IsMadeUp">Another session is linked to it already.</param>
public sealed record MissedSession(Guid EnrollmentId, DateOnly Date, AttendanceStatus Status, bool IsMadeUp);
