using IopPortal.Data;
using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Scheduling.Conflicts;

/// <summary>Finds everything that stands against a proposal, on every date, at once (B1 to B5, B9, B10, A4). The database's own rule still has the last word.</summary>
public static class ConflictCheck
{
    /// <summary>One verdict a slot, in the order of the slots.</summary>
    public static Task<IReadOnlyList<SlotVerdict>> FindAsync(PortalDbContext db, BookingProposal proposal, DateTimeOffset now, CancellationToken cancellationToken) =>
        FindAsync(db, [proposal], now, cancellationToken);

    /// <summary>Several proposals for one place, read together in as many queries as one takes; one verdict a slot, in their order.</summary>
    public static async Task<IReadOnlyList<SlotVerdict>> FindAsync(PortalDbContext db, IReadOnlyList<BookingProposal> proposals, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var asked = proposals.Where(proposal => proposal.Slots.Count > 0).ToList();
        if (asked.Count == 0)
        {
            return [];
        }

        var all = asked[0] with
        {
            RoomId = asked.Select(proposal => proposal.RoomId).FirstOrDefault(room => room is not null),
            Staff = [.. asked.SelectMany(proposal => proposal.Staff).Distinct()],
            Slots = [.. asked.SelectMany(proposal => proposal.Slots)],
            ClientIds = [.. asked.SelectMany(proposal => proposal.ClientIds).Distinct()],
        };
        var facts = await ConflictFacts.LoadAsync(db, all, cancellationToken);
        return [.. asked.SelectMany(proposal => proposal.Slots.Select(slot => Judge(proposal, facts, slot, now)))];
    }

    /// <summary>Each client of each proposal alone, as if nobody else were proposed; read together in as many queries as one proposal takes.</summary>
    public static async Task<IReadOnlyList<ILookup<Guid, SlotVerdict>>> FindForEachAsync(PortalDbContext db, IReadOnlyList<BookingProposal> proposals, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var slots = proposals.SelectMany(proposal => proposal.Slots).ToList();
        if (slots.Count == 0)
        {
            return [.. proposals.Select(_ => Array.Empty<(Guid, SlotVerdict)>().ToLookup(pair => pair.Item1, pair => pair.Item2))];
        }

        var facts = await ConflictFacts.LoadAsync(
            db,
            proposals[0] with { Slots = slots, ClientIds = [.. proposals.SelectMany(p => p.ClientIds).Distinct()], Except = [.. proposals.SelectMany(p => p.Except).Distinct()] },
            cancellationToken);
        return
        [
            .. proposals.Select(proposal => proposal.ClientIds.Distinct()
                .SelectMany(client => proposal.Slots.Select(slot => (client, Verdict: Judge(proposal with { ClientIds = [client] }, facts, slot, now))))
                .ToLookup(pair => pair.client, pair => pair.Verdict)),
        ];
    }

    internal static SlotVerdict Judge(BookingProposal everyDate, ConflictFacts facts, ProposedSlot slot, DateTimeOffset now)
    {
        var proposal = everyDate.On(slot);
        var pulledOut = new HashSet<Guid>();
        var doubleBooked = new HashSet<Guid>();
        List<Conflict> conflicts =
        [
            .. slot.Utc.Start < now ? [Conflicts.InPast(slot)] : Array.Empty<Conflict>(),
            .. Sibling(proposal, slot),
            .. facts.Closures.Where(closure => closure.Touches(slot.Local.Date, slot.Local.Start, slot.Local.End)).Select(closure => Conflicts.Closed(slot, closure.Reason)),
            .. RoomConflicts.Of(proposal, facts, slot),
            .. proposal.Staff.SelectMany(staff => StaffConflicts.Of(proposal, facts, slot, staff, doubleBooked)),
            .. (slot.ClientIds ?? proposal.ClientIds).SelectMany(client => ClientConflicts.Of(proposal, facts, slot, client, pulledOut)),
        ];

        return new SlotVerdict(slot, conflicts, pulledOut, doubleBooked);
    }

    private static IEnumerable<Conflict> Sibling(BookingProposal proposal, ProposedSlot slot) =>
        from other in proposal.Siblings
        where slot.Occurrence != slot.Local.Date && other.Occurrence != slot.Occurrence && other.Utc.Overlaps(slot.Utc)
        select Conflicts.OwnDate(other);
}
