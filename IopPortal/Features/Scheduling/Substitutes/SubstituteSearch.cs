using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Staff;
using IopPortal.Domain.Time;
using IopPortal.Features.Scheduling.Conflicts;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Substitutes;

/// <summary>Everybody who could take over sessions of one day, read together: who is free, licensed and at work, who knows the clients, whose day is lighter.</summary>
internal sealed class SubstituteSearch(IReadOnlyList<StaffMember> staff, ConflictFacts? facts, ILookup<Guid, SubstituteSearch.Meeting> load, ILookup<Guid, Guid> teams)
{
    public static async Task<SubstituteSearch> LoadAsync(PortalDbContext db, IReadOnlyList<StaffMember> colleagues, DateOnly date, IReadOnlyList<Session> sessions, CancellationToken cancellationToken)
    {
        var staff = colleagues.Where(member => member.Discipline != Discipline.NonClinical).ToList();
        if (staff.Count == 0 || sessions.Count == 0)
        {
            return new SubstituteSearch([], null, Array.Empty<Meeting>().ToLookup(meeting => meeting.StaffId), Array.Empty<Guid>().ToLookup(id => id));
        }

        var first = sessions[0];
        var proposal = new BookingProposal(first.Kind, first.LocationId, null, [.. sessions.Select(Slot)]) { Staff = [.. staff.Select(member => new SeriesStaff(member.Id, BookingRole.Lead))] };
        var clients = sessions.SelectMany(session => session.Clients).Distinct().ToList();
        var load = await (
            from session in db.Sessions
            where session.Date == date && session.Status == SessionStatus.Scheduled
            join booking in db.Bookings on session.Id equals booking.SessionId
            where booking.Kind == BookingKind.Staff && booking.Active
            select new Meeting(booking.ResourceId, session.Kind, session.GroupId != null, booking.StartUtc, booking.EndUtc)).ToListAsync(cancellationToken);
        var teams = await db.CareTeam
            .Where(member => clients.Contains(member.ClientId) && member.From <= date && (member.To == null || date <= member.To))
            .Select(member => new { member.StaffId, member.ClientId }).Distinct().ToListAsync(cancellationToken);
        return new SubstituteSearch(
            staff,
            await ConflictFacts.LoadAsync(db, proposal, cancellationToken),
            load.ToLookup(meeting => meeting.StaffId),
            teams.ToLookup(member => member.StaffId, member => member.ClientId));
    }

    /// <summary>The candidates for one session, best first, and why each other one is none.</summary>
    public (IReadOnlyList<SubstituteCandidate> Candidates, IReadOnlyList<Refusal> Unavailable) For(Session session, BookingRole role)
    {
        var judged = staff.Where(member => MayStepIn(session, member.Id, role)).Select(member => (Member: member, Against: Against(session, member.Id, role))).ToList();
        return (
            SubstituteRanking.Order(judged.Where(one => one.Against is null).Select(one => Candidate(session, one.Member))),
            [.. judged.Where(one => one.Against is not null).Select(one => one.Against!)]);
    }

    private static ProposedSlot Slot(Session session) => new(new(session.Date, session.Start, session.End), session.Slot);

    /// <summary>A co-lead may become the lead of the same session; whoever leads it cannot help beside that.</summary>
    private static bool MayStepIn(Session session, Guid staffId, BookingRole role) =>
        !session.Bookings.Any(booking => booking.Kind == BookingKind.Staff && booking.ResourceId == staffId && (role != BookingRole.Lead || booking.Role == BookingRole.Lead));

    private Refusal? Against(Session session, Guid staffId, BookingRole role)
    {
        var others = facts! with { Taken = facts.Taken[staffId].Where(taken => taken.SessionId != session.Id).ToLookup(taken => taken.ResourceId) };
        var proposal = new BookingProposal(session.Kind, session.LocationId, null, [Slot(session)]);
        return StaffConflicts.Of(proposal, others, proposal.Slots[0], new SeriesStaff(staffId, role), []).FirstOrDefault()?.Refusal;
    }

    private SubstituteCandidate Candidate(Session session, StaffMember member) => new(
        member.Id,
        member.FullName,
        member.Discipline,
        session.Clients.Count(client => teams[member.Id].Contains(client)),
        ContactTime.Minutes(load[member.Id].Select(meeting => (meeting.Kind, new UtcSlot(meeting.Start, meeting.End)))),
        load[member.Id].Count(meeting => meeting.IsGroup),
        member.MaxGroupsPerDay);

    internal sealed record Meeting(Guid StaffId, SessionKind Kind, bool IsGroup, DateTimeOffset Start, DateTimeOffset End);
}
