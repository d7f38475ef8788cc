using System.Collections.Immutable;
using IopPortal.Domain.Time;

namespace IopPortal.Races;

/// <summary>A session, as the model remembers it.</summary>
/// <param name="IsPulledOut">A visit its client leaves a group for: it lies beside whatever group it is inside of.</param>
/// <param name="Seats">Each client with the place in the group it is held by; empty outside a group.</param>
internal sealed record NaiveMeeting(Guid Id, Guid? Group, int? Capacity, LocalSlot Slot, Guid Room, Guid Lead, ImmutableSortedDictionary<Guid, Guid> Seats, int Version = 1, bool IsOff = false, bool IsPulledOut = false)
{
    public bool Overlaps(LocalSlot slot) => !IsOff && Slot.Date == slot.Date && Slot.Start < slot.End && slot.Start < Slot.End;

    /// <summary>A group a client may be taken out of for that time.</summary>
    public bool IsAround(LocalSlot slot) => Group is not null && Slot.Start <= slot.Start && slot.End <= Slot.End;

    /// <summary>A visit, and all of it while the other lasts.</summary>
    public bool IsVisitInside(LocalSlot slot) => Group is null && !IsOff && Slot.Date == slot.Date && slot.Start <= Slot.Start && Slot.End <= slot.End;

    public override string ToString() =>
        $"{Id} {Slot.Date:MM-dd} {Slot.Start:HH:mm}-{Slot.End:HH:mm} {(IsOff ? "off" : "on")} v{Version} {Room} {Lead} {string.Join(' ', Seats.Select(seat => $"{seat.Key}/{seat.Value}"))}";
}
