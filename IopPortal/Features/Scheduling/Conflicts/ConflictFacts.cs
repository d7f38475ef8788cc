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
    Room? Room,
    IReadOnlyDictionary<Guid, StaffMember> Staff,
    ILookup<Guid, DateOnly> Licences,
    ILookup<Guid, WorkingHours> WorkingHours,
    ILookup<Guid, TimeOff> TimeOff,
    IReadOnlyDictionary<Guid, Client> Clients,
    ILookup<Guid, ClientBusyBlock> BusyBlocks,
    ILookup<Guid, Enrollment> Enrollments,
    ILookup<Guid, TakenSlot> Taken,
    IReadOnlyList<Closure> Closures)
{
    /// <summary>No session is longer (A9), which bounds how far back a booking can begin and still be in the way.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(ZoneTime.MaxMinutes);

    public static async Task<ConflictFacts> LoadAsync(PortalDbContext db, BookingProposal proposal, CancellationToken cancellationToken)
    {
        var staffIds = proposal.Staff.Select(staff => staff.StaffId).Distinct().ToList();
        var clientIds = proposal.ClientIds.Distinct().ToList();
        var (firstDate, lastDate) = (proposal.Slots.Min(slot => slot.Local.Date), proposal.Slots.Max(slot => slot.Local.Date));

        var staff = await db.Staff.AsNoTracking().Where(s => staffIds.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancellationToken);
        var licences = await db.Credentials.AsNoTracking().Where(c => staffIds.Contains(c.StaffId)).Select(c => new { c.StaffId, c.Expires }).ToListAsync(cancellationToken);
        var hours = await db.WorkingHours.AsNoTracking().Where(h => staffIds.Contains(h.StaffId)).ToListAsync(cancellationToken);
        var timeOff = await db.TimeOff.AsNoTracking().Where(t => staffIds.Contains(t.StaffId) && t.To >= firstDate && t.From <= lastDate).ToListAsync(cancellationToken);
        var clients = await db.Clients.AsNoTracking().Where(c => clientIds.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        var busy = await db.ClientBusyBlocks.AsNoTracking().Where(b => clientIds.Contains(b.ClientId)).ToListAsync(cancellationToken);
        var enrollments = await db.Enrollments.AsNoTracking().Where(e => clientIds.Contains(e.ClientId)).ToListAsync(cancellationToken);
        var closures = await db.Closures.AsNoTracking()
            .Where(c => c.Date >= firstDate && c.Date <= lastDate && (c.LocationId == proposal.LocationId || (c.ProgramId != null && c.ProgramId == proposal.ProgramId)))
            .ToListAsync(cancellationToken);

        return new ConflictFacts(
            proposal.RoomId is { } roomId ? await db.Rooms.AsNoTracking().FirstOrDefaultAsync(r => r.Id == roomId, cancellationToken) : null,
            staff,
            licences.ToLookup(licence => licence.StaffId, licence => licence.Expires),
            hours.ToLookup(h => h.StaffId),
            timeOff.ToLookup(t => t.StaffId),
            clients,
            busy.ToLookup(b => b.ClientId),
            enrollments.ToLookup(e => e.ClientId),
            (await TakenAsync(db, proposal, [.. staffIds, .. clientIds, .. proposal.RoomId is { } room ? new[] { room } : []], cancellationToken)).ToLookup(taken => taken.ResourceId),
            closures);
    }

    private static async Task<List<TakenSlot>> TakenAsync(PortalDbContext db, BookingProposal proposal, List<Guid> resources, CancellationToken cancellationToken)
    {
        var from = proposal.Slots.Min(slot => slot.Utc.Start) - Longest;
        var to = proposal.Slots.Max(slot => slot.Utc.End);
        var except = proposal.Except;
        return await db.Bookings.AsNoTracking()
            .Where(b => b.Active && resources.Contains(b.ResourceId) && b.StartUtc > from && b.StartUtc < to && !except.Contains(b.SessionId))
            .Join(db.Sessions, b => b.SessionId, s => s.Id, (b, s) => new TakenSlot(
                b.ResourceId, s.Id, s.GroupId != null, b.Lane, s.Date, s.Start, s.End, b.StartUtc, b.EndUtc))
            .ToListAsync(cancellationToken);
    }
}
