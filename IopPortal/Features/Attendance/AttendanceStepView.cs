namespace IopPortal.Features.Attendance;

/// <summary>One step of one client's mark.</summary>
public sealed record AttendanceStepView(string Name, CorrectionView Step);
