using IopPortal.Data;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Places;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Staff;
using IopPortal.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Conflicts;

/// <summary>What the store knows about the people, the room and the days of a proposal, read in a bounded number of queries.</summary>
internal sealed record ConflictFacts(
    IReadOnlyDictionary<Guid, Room> Rooms,
    IReadOnlyDictionary<Guid, StaffMember> Staff,
    ILookup<Guid, DateOnly> Licences,
    ILookup<Guid, WorkingHours> WorkingHours,
    ILookup<Guid, TimeOff> TimeOff,
    IReadOnlyDictionary<Guid, Client> Clients,
    ILookup<Guid, ClientBusyBlock> BusyBlocks,
    ILookup<Guid, Enrollment> Enrollments,
    ILookup<Guid, Guid> KeptApart,
    IReadOnlySet<(Guid SessionId, Guid ClientId)> Seated,
    ILookup<Guid, TakenSlot> Taken,
    IReadOnlyList<Closure> Closures)
{
    /// <summary>No session is longer (A9), which bounds how far back a booking can begin and still be in the way.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(ZoneTime.MaxMinutes);

    /// <summary>Whose overlaps count; the index on bookings begins with the kind.</summary>
    private static readonly BookingKind[] Kinds = [BookingKind.Staff, BookingKind.Client, BookingKind.Room];

    /// <param name="around">Also every room of the place and everybody who works here, to look for a way out.</param>
    public static async Task<ConflictFacts> LoadAsync(PortalDbContext db, BookingProposal proposal, CancellationToken cancellationToken, bool around = false)
    {
        var staffIds = proposal.Staff.Select(staff => staff.StaffId).Concat(proposal.Slots.Select(slot => slot.LeadId).OfType<Guid>()).Distinct().ToList();
        var roomIds = proposal.Slots.Select(slot => slot.RoomId).Append(proposal.RoomId).OfType<Guid>().Distinct().ToList();
        var clientIds = proposal.ClientIds.Distinct().ToList();
        var (firstDate, lastDate) = (proposal.Slots.Min(slot => slot.Local.Date), proposal.Slots.Max(slot => slot.Local.Date));

        var staff = await StaffAsync(db, staffIds, around, firstDate, lastDate, cancellationToken);
        var rooms = await RoomsAsync(db, roomIds, around && roomIds.Count > 0 ? proposal.LocationId : null, cancellationToken);
        var clients = await ClientsAsync(db, clientIds, cancellationToken);
        var apart = clients.SelectMany(known => known.ApartOne.Concat(known.ApartOther).Select(other => (known.Client.Id, Other: other))).ToLookup(pair => pair.Id, pair => pair.Other);
        var closures = await db.Closures.AsNoTracking()
            .Where(c => c.Date >= firstDate && c.Date <= lastDate && (c.LocationId == proposal.LocationId || (c.ProgramId != null && c.ProgramId == proposal.ProgramId)))
            .ToListAsync(cancellationToken);

        return new ConflictFacts(
            rooms.ToDictionary(room => room.Id),
            staff.ToDictionary(known => known.Member.Id, known => known.Member),
            staff.SelectMany(known => known.Licences).ToLookup(licence => licence.StaffId, licence => licence.Expires),
            staff.SelectMany(known => known.Hours).ToLookup(hours => hours.StaffId),
            staff.SelectMany(known => known.TimeOff).ToLookup(off => off.StaffId),
            clients.ToDictionary(known => known.Client.Id, known => known.Client),
            clients.SelectMany(known => known.Busy).ToLookup(block => block.ClientId),
            clients.SelectMany(known => known.Enrollments).ToLookup(stay => stay.ClientId),
            apart,
            await SeatedAsync(db, proposal, [.. apart.SelectMany(others => others).Distinct()], cancellationToken),
            (await TakenAsync(db, proposal, [.. staff.Select(known => known.Member.Id), .. clientIds, .. rooms.Select(room => room.Id)], cancellationToken)).ToLookup(taken => taken.ResourceId),
            closures);
    }

    private static async Task<IReadOnlyList<Room>> RoomsAsync(PortalDbContext db, List<Guid> ids, Guid? allOf, CancellationToken cancellationToken) =>
        ids.Count == 0 ? [] : await db.Rooms.AsNoTracking().Where(room => ids.Contains(room.Id) || (room.LocationId == allOf && !room.IsArchived)).ToListAsync(cancellationToken);

    private static async Task<IReadOnlyList<StaffFacts>> StaffAsync(PortalDbContext db, List<Guid> ids, bool all, DateOnly first, DateOnly last, CancellationToken cancellationToken) =>
        ids.Count == 0 ? [] : await db.Staff.AsNoTracking().Where(member => ids.Contains(member.Id) || (all && member.IsActive))
            .Select(member => new StaffFacts(
                member,
                db.Credentials.Where(licence => licence.StaffId == member.Id).ToList(),
                db.WorkingHours.Where(hours => hours.StaffId == member.Id).ToList(),
                db.TimeOff.Where(off => off.StaffId == member.Id && off.Status == TimeOffStatus.Approved && off.To >= first && off.From <= last).ToList()))
            .AsSingleQuery()
            .ToListAsync(cancellationToken);

    private static async Task<IReadOnlyList<ClientFacts>> ClientsAsync(PortalDbContext db, List<Guid> ids, CancellationToken cancellationToken) =>
        ids.Count == 0 ? [] : await db.Clients.AsNoTracking().Where(client => ids.Contains(client.Id))
            .Select(client => new ClientFacts(
                client,
                db.ClientBusyBlocks.Where(block => block.ClientId == client.Id).ToList(),
                db.Enrollments.Where(stay => stay.ClientId == client.Id).ToList(),
                db.KeepApartPairs.Where(pair => pair.FirstId == client.Id && pair.EndedAt == null).Select(pair => pair.SecondId).ToList(),
                db.KeepApartPairs.Where(pair => pair.SecondId == client.Id && pair.EndedAt == null).Select(pair => pair.FirstId).ToList()))
            .AsSingleQuery()
            .ToListAsync(cancellationToken);

    /// <summary>Which of the people to keep apart from sit in the sessions that would be joined.</summary>
    private static async Task<IReadOnlySet<(Guid, Guid)>> SeatedAsync(PortalDbContext db, BookingProposal proposal, List<Guid> others, CancellationToken cancellationToken)
    {
        var joined = proposal.Slots.Select(slot => slot.JoinsId).OfType<Guid>().ToList();
        if (others.Count == 0 || joined.Count == 0)
        {
            return new HashSet<(Guid, Guid)>();
        }

        var seated = await db.Bookings.AsNoTracking()
            .Where(b => b.Active && b.Kind == BookingKind.Client && others.Contains(b.ResourceId) && joined.Contains(b.SessionId))
            .Select(b => new { b.SessionId, b.ResourceId })
            .ToListAsync(cancellationToken);
        return seated.Select(b => (b.SessionId, b.ResourceId)).ToHashSet();
    }

    private static async Task<List<TakenSlot>> TakenAsync(PortalDbContext db, BookingProposal proposal, List<Guid> resources, CancellationToken cancellationToken)
    {
        var from = proposal.Slots.Min(slot => slot.Utc.Start) - Longest;
        var to = proposal.Slots.Max(slot => slot.Utc.End);
        var except = proposal.Except;
        return await db.Bookings.AsNoTracking()
            .Where(b => b.Active && Kinds.Contains(b.Kind) && resources.Contains(b.ResourceId) && b.StartUtc > from && b.StartUtc < to && !except.Contains(b.SessionId))
            .Join(db.Sessions, b => b.SessionId, s => s.Id, (b, s) => new TakenSlot(
                b.ResourceId, s.Id, s.GroupId != null, BookingProposal.PullOutKinds.Contains(s.Kind), b.Lane, s.Date, s.Start, s.End, b.StartUtc, b.EndUtc))
            .ToListAsync(cancellationToken);
    }

    private sealed record StaffFacts(StaffMember Member, List<Credential> Licences, List<WorkingHours> Hours, List<TimeOff> TimeOff);

    private sealed record ClientFacts(Client Client, List<ClientBusyBlock> Busy, List<Enrollment> Enrollments, List<Guid> ApartOne, List<Guid> ApartOther);
}
