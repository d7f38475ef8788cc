namespace IopPortal.Features.Attendance.CheckIns;

/// <summary>What the tablet shows, and for how long.</summary>
public sealed record CheckInCodeView(string Code, int SecondsLeft);
