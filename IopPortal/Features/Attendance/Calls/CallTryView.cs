using IopPortal.Domain.Attendance;

namespace IopPortal.Features.Attendance.Calls;

/// <summary>A call that was made; date and time are local to the session.</summary>
public sealed record CallTryView(Guid Id, CallOutcome Outcome, string Note, string By, DateOnly On, TimeOnly At);
