using IopPortal.Data;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Access;

/// <summary>Whether an object is the actor's own, or belongs to the actor's caseload today.</summary>
public static class Reach
{
    /// <summary>The actor's own record, a session or group the actor facilitates, or a session the client attends.</summary>
    public static Task<bool> IsOwnAsync(PortalDbContext db, AccessFacts facts, AccessTarget target, CancellationToken cancellationToken) => target.Kind switch
    {
        TargetKind.Client => Task.FromResult(facts.ClientId == target.Id),
        TargetKind.Staff => Task.FromResult(facts.StaffId == target.Id),
        TargetKind.Account => Task.FromResult(facts.UserId == target.Id),
        TargetKind.Enrollment => db.Enrollments.AnyAsync(enrollment => enrollment.Id == target.Id && enrollment.ClientId == facts.ClientId, cancellationToken),
        TargetKind.Group => db.Groups.AnyAsync(
            group => group.Id == target.Id && db.Series.Any(series => series.Id == group.SeriesId && series.Staff.Any(staff => staff.StaffId == facts.StaffId)),
            cancellationToken),
        TargetKind.Series => db.Series.AnyAsync(series => series.Id == target.Id && series.Staff.Any(staff => staff.StaffId == facts.StaffId), cancellationToken),
        TargetKind.Session => db.Bookings.AnyAsync(
            booking => booking.SessionId == target.Id
                && ((booking.Kind == BookingKind.Staff && booking.ResourceId == facts.StaffId) || (booking.Kind == BookingKind.Client && booking.ResourceId == facts.ClientId)),
            cancellationToken),
        _ => Task.FromResult(false),
    };

    /// <summary>A caseload client, that client's enrolment, or a session held for one caseload client alone.</summary>
    public static async Task<bool> IsCaseloadAsync(PortalDbContext db, AccessFacts facts, AccessTarget target, CancellationToken cancellationToken)
    {
        var clients = CaseloadOf(db, facts);
        return target.Kind switch
        {
            TargetKind.Client => await clients.AnyAsync(client => client.Id == target.Id, cancellationToken),
            TargetKind.Enrollment => await db.Enrollments.AnyAsync(e => e.Id == target.Id && clients.Any(client => client.Id == e.ClientId), cancellationToken),
            TargetKind.Session => await db.Bookings.AnyAsync(
                booking => booking.SessionId == target.Id && booking.Kind == BookingKind.Client
                    && db.Sessions.Any(session => session.Id == target.Id && session.GroupId == null)
                    && clients.Any(client => client.Id == booking.ResourceId),
                cancellationToken),
            _ => false,
        };
    }

    /// <summary>Clients whose treatment team the actor is on today, and today's members of groups the actor facilitates.</summary>
    public static IQueryable<Client> CaseloadOf(PortalDbContext db, AccessFacts facts)
    {
        var (staffId, today) = (facts.StaffId, facts.Today);
        return db.Clients.Where(client =>
            db.CareTeam.Any(member => member.ClientId == client.Id && member.StaffId == staffId && member.From <= today && (member.To == null || today <= member.To))
            || db.GroupMemberships.Any(membership => membership.ClientId == client.Id && membership.From <= today && (membership.To == null || today <= membership.To)
                && db.Groups.Any(group => group.Id == membership.GroupId
                    && db.Series.Any(series => series.Id == group.SeriesId && series.Staff.Any(staff => staff.StaffId == staffId)))));
    }

    /// <summary>Clients on whose treatment team the actor is today; the others of the caseload are seen by name and group attendance only.</summary>
    public static IQueryable<Client> TeamClientsOf(PortalDbContext db, AccessFacts facts)
    {
        var (staffId, today) = (facts.StaffId, facts.Today);
        return db.Clients.Where(client =>
            db.CareTeam.Any(member => member.ClientId == client.Id && member.StaffId == staffId && member.From <= today && (member.To == null || today <= member.To)));
    }
}
