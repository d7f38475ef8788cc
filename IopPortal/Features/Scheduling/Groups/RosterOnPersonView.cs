namespace IopPortal.Features.Scheduling.Groups;

/// <summary>Somebody booked for it.</summary>
/// <param name="AddedLater">Booked after it had begun, so not expected at the start (C1).</param>
/// <param name="IsExempt">Booked, and not expected this once.</param>
public sealed record RosterOnPersonView(Guid BookingId, Guid ClientId, string Name, bool AddedLater, bool IsExempt);
