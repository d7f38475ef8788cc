using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Conflicts;
using IopPortal.Features.Writing;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Settings;

/// <summary>Brings a session back that a closure had cancelled, unless its room or its people were given away since; says what stands against it (B1 to B3, B5, B10).</summary>
internal static class SessionRestoring
{
    /// <summary>Kept with the booking of a client who is not expected when the others are.</summary>
    public const string NotFree = "Not free when the day was opened again";

    public static async Task<ReopenedSessionView> RestoreAsync(WriteScope scope, Session session, Guid? programId, CancellationToken cancellationToken)
    {
        if (session.HasStarted(scope.Now))
        {
            return View(session, isRestored: false, [new Refusal("session.started")]);
        }

        var newcomers = await NewcomersAsync(scope, session, cancellationToken);
        var slot = new ProposedSlot(new(session.Date, session.Start, session.End), session.Slot);
        var proposal = Proposal(session, programId, slot, newcomers);
        var facts = await ConflictFacts.LoadAsync(scope.Db, proposal, cancellationToken);
        var place = Place(session, proposal, facts, slot);
        var people = proposal.ClientIds.ToDictionary(client => client, client => People(session, proposal, facts, slot, client));
        var notFree = people.Where(person => person.Value.Count > 0).Select(person => person.Key).ToHashSet();
        var against = place.Where(conflict => conflict.Level >= ConflictLevel.Closed).ToList();
        if (against.Count > 0 || (notFree.Count > 0 && notFree.Count == proposal.ClientIds.Count))
        {
            return View(session, isRestored: false, [.. against.Select(conflict => conflict.Refusal), .. people.Values.SelectMany(refusals => refusals)]);
        }

        foreach (var booking in session.Bookings.Where(booking => booking.Kind == BookingKind.Client && booking.ExemptReason.Length == 0 && notFree.Contains(booking.ResourceId)).ToList())
        {
            session.Exempt(booking, NotFree);
        }

        session.Restore(scope.Now);
        Add(session, newcomers.Where(member => !notFree.Contains(member.ClientId)), scope.Now);
        DayClosing.Tell(scope, session);
        scope.Audit(session.Id);
        return View(session, isRestored: true, [.. place.Select(conflict => conflict.Refusal), .. people.Values.SelectMany(refusals => refusals)]);
    }

    private static ReopenedSessionView View(Session session, bool isRestored, IReadOnlyList<Refusal> reasons) => new(
        session.Id, SessionKindFacts.Of(session.Kind).IsOneClient ? "" : session.Title, session.Kind, new(session.Date, session.Start, session.End), isRestored, [.. reasons.Distinct()]);

    private static BookingProposal Proposal(Session session, Guid? programId, ProposedSlot slot, List<GroupMembership> newcomers)
    {
        var held = session.Bookings.Where(booking => booking.ExemptReason.Length == 0).ToList();
        var clients = held.Where(booking => booking.Kind == BookingKind.Client).Select(booking => booking.ResourceId).Concat(newcomers.Select(member => member.ClientId)).Distinct().ToList();
        return new BookingProposal(session.Kind, session.LocationId, programId, [slot])
        {
            RoomId = session.RoomId,
            Staff = [.. held.Where(booking => booking.Kind == BookingKind.Staff).Select(booking => new SeriesStaff(booking.ResourceId, booking.Role))],
            ClientIds = clients,
            People = clients.Count + held.Count(booking => booking.Kind == BookingKind.Family),
            Except = [session.Id],
        };
    }

    /// <summary>Closures, the room and those who lead; a co-lead who is booked elsewhere now blocks unless the booking lay beside another from the start.</summary>
    private static List<Conflict> Place(Session session, BookingProposal proposal, ConflictFacts facts, ProposedSlot slot)
    {
        var doubleBooked = new HashSet<Guid>();
        List<Conflict> conflicts =
        [
            .. facts.Closures.Where(closure => closure.Touches(slot.Local.Date, slot.Local.Start, slot.Local.End)).Select(closure => Conflicts.Closed(slot, closure.Reason)),
            .. RoomConflicts.Of(proposal, facts, slot),
            .. proposal.Staff.SelectMany(staff => StaffConflicts.Of(proposal, facts, slot, staff, doubleBooked)),
        ];
        var inTheWay = session.Bookings.Any(booking => booking is { Kind: BookingKind.Staff, Lane: Booking.MainLane } && doubleBooked.Contains(booking.ResourceId));
        return inTheWay ? [.. conflicts.Select(conflict => conflict.Refusal.Code == "staff.co-lead-taken" ? conflict with { Level = ConflictLevel.Block } : conflict)] : conflicts;
    }

    /// <summary>Why a client cannot be expected; a place beside a group stays possible only for a booking that lay there before.</summary>
    private static List<Refusal> People(Session session, BookingProposal proposal, ConflictFacts facts, ProposedSlot slot, Guid client)
    {
        var beside = session.Bookings.Any(booking => booking.Kind == BookingKind.Client && booking.ResourceId == client && booking.Lane == Booking.PullOutLane);
        return
        [
            .. ClientConflicts.Of(proposal, facts, slot, client, [])
                .Where(conflict => conflict.Level == ConflictLevel.Block || (conflict.Refusal.Code == "client.pull-out" && !beside))
                .Select(conflict => conflict.Refusal),
        ];
    }

    /// <summary>Members who joined while the day was closed, so that no session of that day was there to hold them a place.</summary>
    private static async Task<List<GroupMembership>> NewcomersAsync(WriteScope scope, Session session, CancellationToken cancellationToken)
    {
        if (session.GroupId is not { } group)
        {
            return [];
        }

        var members = await scope.Db.GroupMemberships.AsNoTracking()
            .Where(member => member.GroupId == group && member.FamilyContactId == null && member.From <= session.Date && (member.To == null || session.Date <= member.To))
            .ToListAsync(cancellationToken);
        var free = (session.Capacity ?? int.MaxValue) - session.Bookings.Count(booking => booking is { Kind: BookingKind.Client or BookingKind.Family, Role: BookingRole.Member, ExemptReason: "" });
        return [.. members.Where(member => member.Covers(session.Date) && !session.Bookings.Any(booking => booking.Kind == BookingKind.Client && booking.ResourceId == member.ClientId)).OrderBy(member => member.Id).Take(Math.Max(0, free))];
    }

    private static void Add(Session session, IEnumerable<GroupMembership> members, DateTimeOffset now)
    {
        foreach (var member in members)
        {
            session.Book(BookingKind.Client, member.ClientId, BookingRole.Member, now, membershipId: member.Id);
        }
    }
}
