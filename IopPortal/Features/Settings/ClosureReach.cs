using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Settings;

/// <summary>Which sessions a closure concerns (A4).</summary>
internal static class ClosureReach
{
    /// <summary>Everything wrong with the closure itself.</summary>
    public static async Task<List<Refusal>> CheckAsync(PortalDbContext db, ClosedPlace closed, DateOnly today, CancellationToken cancellationToken) => FormCheck.All(
        FormCheck.Date(nameof(closed.Date), closed.Date),
        closed.Date < today ? new Refusal("closure.past", today).At(nameof(closed.Date)) : null,
        CheckTimes(closed),
        await ExistsAsync(db, closed, cancellationToken) ? null : new Refusal("choice.unknown").At("Place"));

    /// <summary>Sessions of that place that stand on that day and touch it, whether they have begun or not. A program has its groups, and the single sessions of its clients in care.</summary>
    public static IQueryable<Session> Sessions(PortalDbContext db, ClosedPlace closed)
    {
        var sessions = At(db, closed.LocationId, closed.ProgramId).Where(session => session.Date == closed.Date && session.Status != SessionStatus.Cancelled);
        return closed is { Start: { } start, End: { } end } ? sessions.Where(session => session.Start < end && start < session.End) : sessions;
    }

    /// <summary>All sessions of a location, or of a program.</summary>
    public static IQueryable<Session> At(PortalDbContext db, Guid? locationId, Guid? programId) => locationId is { } location
        ? db.Sessions.Where(session => session.LocationId == location)
        : db.Sessions.Where(session => session.GroupId != null
            ? db.Groups.Any(group => group.Id == session.GroupId && db.Tracks.Any(track => track.Id == group.TrackId && track.ProgramId == programId))
            : session.Bookings.Any(booking => booking.Kind == BookingKind.Client && db.Enrollments.Any(enrollment => enrollment.ClientId == booking.ResourceId
                && enrollment.ProgramId == programId && enrollment.AdmitDate <= session.Date && (enrollment.DischargeDate == null || session.Date <= enrollment.DischargeDate))));

    private static Refusal? CheckTimes(ClosedPlace closed) =>
        (closed.Start is null) != (closed.End is null) ? new Refusal("closure.both-times").At(nameof(closed.End))
        : closed.End <= closed.Start ? new Refusal("time.end-before-start").At(nameof(closed.End))
        : null;

    private static async Task<bool> ExistsAsync(PortalDbContext db, ClosedPlace closed, CancellationToken cancellationToken) => (closed.LocationId, closed.ProgramId) switch
    {
        ({ } location, null) => await db.Locations.AnyAsync(row => row.Id == location, cancellationToken),
        (null, { } program) => await db.Programs.AnyAsync(row => row.Id == program, cancellationToken),
        _ => false,
    };
}
