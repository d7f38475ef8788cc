using IopPortal.Domain.Attendance;

namespace IopPortal.Features.Attendance;

/// <summary>One step in the history of a mark; date and time are local to the session.</summary>
/// <param name="Old">Null for the first mark.</param>
public sealed record CorrectionView(Guid Id, AttendanceStatus? Old, AttendanceStatus New, string Reason, string By, DateOnly On, TimeOnly At);
