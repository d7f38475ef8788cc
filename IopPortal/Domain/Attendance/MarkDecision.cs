namespace IopPortal.Domain.Attendance;

/// <summary>The mark that is really kept, and why it differs from the one asked for.</summary>
/// <param name="Because">Null when the mark stands as asked.</param>
public sealed record MarkDecision(AttendanceMark Mark, Refusal? Because = null);
