using IopPortal.Domain.Time;

namespace IopPortal.Features.Calendar;

/// <summary>An appointment as it may stand on paper or before somebody's family: when and where, and nothing of what it is.</summary>
/// <param name="Slot">On the clock of the place.</param>
/// <param name="Address">Street and number; empty where none is known.</param>
/// <param name="IsOnline">Held by video; there is nowhere to go.</param>
public sealed record AppointmentView(Guid Id, LocalSlot Slot, string Address, bool IsOnline, bool IsCancelled);
