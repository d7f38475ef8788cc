namespace IopPortal.Domain.Attendance;

/// <summary>Credited minutes of one client on one service date (D1).</summary>
public sealed record DayTotal(DateOnly Date, int Minutes);
