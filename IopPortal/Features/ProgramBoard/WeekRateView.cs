using IopPortal.Domain.Attendance;

namespace IopPortal.Features.ProgramBoard;

/// <summary>How often everybody came in one week.</summary>
/// <param name="Week">Its first day.</param>
public sealed record WeekRateView(DateOnly Week, AttendanceRate Rate);
