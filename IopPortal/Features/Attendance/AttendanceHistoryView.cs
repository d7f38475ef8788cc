namespace IopPortal.Features.Attendance;

/// <summary>The steps behind the marks of one session, the latest first.</summary>
public sealed record AttendanceHistoryView(IReadOnlyList<AttendanceStepView> Steps);
