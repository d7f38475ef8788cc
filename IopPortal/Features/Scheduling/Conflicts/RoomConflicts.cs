using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Scheduling.Conflicts;

/// <summary>B2: a room holds one session at a time, and no more people than it has room for.</summary>
internal static class RoomConflicts
{
    public static IEnumerable<Conflict> Of(BookingProposal proposal, ConflictFacts facts, ProposedSlot slot)
    {
        if (proposal.RoomId is not { } roomId)
        {
            yield break;
        }

        if (!facts.Rooms.TryGetValue(roomId, out var room) || room.LocationId != proposal.LocationId)
        {
            yield return Conflicts.Missing();
            yield break;
        }

        if (room.IsArchived)
        {
            yield return Conflicts.RoomArchived(room.Name);
        }

        if (proposal.People > room.Capacity)
        {
            yield return Conflicts.RoomTooSmall(room.Name, room.Capacity, proposal.People);
        }

        foreach (var taken in facts.Taken[roomId].Where(taken => taken.Slot.Overlaps(slot.Utc)))
        {
            yield return Conflicts.RoomTaken(room.Name, taken);
        }
    }
}
