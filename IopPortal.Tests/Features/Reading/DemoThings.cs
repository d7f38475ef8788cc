using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Consents;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Reading;

/// <summary>Things of the demonstration program that reads are about. The client and the sessions are within the therapist's reach.</summary>
/// <param name="Filled">A group session of today with clients.</param>
/// <param name="Stay">Of somebody who waits for the group.</param>
/// <param name="Alone">A session of one client, led by the therapist.</param>
internal sealed record DemoThings(Guid Group, Guid Filled, Guid Alone, Guid Client, Guid Therapist, Guid Site, Guid Room, Guid Track, Guid Series, Guid Closure, Guid Stay)
{
    /// <summary>The stay of the client.</summary>
    public Guid InCare { get; private init; }

    /// <summary>A track of outpatient care with a group.</summary>
    public Guid Outpatient { get; private init; }

    /// <summary>A session of the client who has an account.</summary>
    public Guid Own { get; private init; }

    /// <summary>Under a consent that holds.</summary>
    public LetterPlan Letter { get; private init; } = new(Guid.Empty, Guid.Empty, default, default);

    public static Task<DemoThings> FindAsync(DemoStore store) => store.ReadAsync(async db =>
    {
        var therapist = await db.Users.Where(user => user.Email == DemoAccount.Therapist).Select(user => user.StaffId!.Value).SingleAsync();
        var led = db.Sessions.Where(session => session.Status == SessionStatus.Scheduled
            && session.Bookings.Any(booking => booking.Kind == BookingKind.Staff && booking.Role == BookingRole.Lead && booking.ResourceId == therapist)
            && session.Bookings.Any(booking => booking.Kind == BookingKind.Client));
        var filled = await led.Where(session => session.GroupId != null && session.Date == Sample.Monday).OrderBy(session => session.StartUtc).FirstAsync();
        var alone = await led.Where(session => session.GroupId == null && session.Kind == SessionKind.IndividualTherapy && session.Date >= Sample.Monday).OrderBy(session => session.StartUtc).FirstAsync();
        var client = await db.CareTeam.Where(member => member.StaffId == therapist && member.To == null
                && db.Enrollments.Any(stay => stay.ClientId == member.ClientId && stay.Status == EnrollmentStatus.Active))
            .OrderBy(member => member.ClientId).Select(member => member.ClientId).FirstAsync();
        return new DemoThings(
            filled.GroupId!.Value, filled.Id, alone.Id, client, therapist, filled.LocationId,
            await db.Rooms.Where(room => room.LocationId == filled.LocationId).OrderByDescending(room => room.Capacity).Select(room => room.Id).FirstAsync(),
            await db.Groups.Where(group => group.Id == filled.GroupId).Select(group => group.TrackId!.Value).SingleAsync(),
            await db.Groups.Where(group => group.Id == filled.GroupId).Select(group => group.SeriesId).SingleAsync(),
            await db.Closures.OrderBy(closure => closure.Date).Select(closure => closure.Id).FirstAsync(),
            await db.Enrollments.Where(stay => stay.Status == EnrollmentStatus.Waitlisted).OrderBy(stay => stay.Id).Select(stay => stay.Id).FirstAsync())
        {
            InCare = await db.Enrollments.Where(stay => stay.ClientId == client && stay.Status == EnrollmentStatus.Active).Select(stay => stay.Id).SingleAsync(),
            Outpatient = await db.Tracks.Where(track => track.Name == "Step-down").Select(track => track.Id).SingleAsync(),
            Own = await db.Bookings.Where(booking => booking.Kind == BookingKind.Client && booking.Active && booking.StartUtc >= TestClock.Monday
                    && db.Users.Any(user => user.Email == DemoAccount.Client && user.ClientId == booking.ResourceId))
                .OrderBy(booking => booking.StartUtc).Select(booking => booking.SessionId).FirstAsync(),
            Letter = await db.Consents.Where(consent => consent.Expires == null || consent.Expires >= Sample.Monday).OrderBy(consent => consent.Id)
                .Select(consent => new LetterPlan(consent.ClientId, consent.Id, Sample.Monday.AddDays(-60), Sample.Monday)).FirstAsync(),
        };
    });
}
