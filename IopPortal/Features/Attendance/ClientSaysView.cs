using IopPortal.Domain.Attendance;

namespace IopPortal.Features.Attendance;

/// <summary>What a client on the roll said themselves; date and time are local to the session.</summary>
/// <param name="LateMinutes">Comes so late; null for somebody who cannot come.</param>
/// <param name="Reason">Null where the reader may not know it.</param>
public sealed record ClientSaysView(int? LateMinutes, AbsenceReason? Reason, DateOnly On, TimeOnly At);
