using IopPortal.Domain.Time;

namespace IopPortal.Domain.Attendance;

/// <summary>What one client is credited for one session, as spans (see <see cref="CreditedMinutes.Spans"/>).</summary>
/// <param name="Date">Service date, local.</param>
/// <param name="Counts">The session's kind counts toward program hours (C5).</param>
public sealed record CreditedInterval(DateOnly Date, IReadOnlyList<UtcSlot> Spans, bool Counts);
