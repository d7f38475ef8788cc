using IopPortal.Data;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Tapering;

/// <summary>A client's own place in a group, with the days it covers.</summary>
internal sealed record HeldPlace(GroupMembership Membership, WeekdaySet Days)
{
    private const string Reason = "Fewer days";

    /// <summary>Places that go on from a date; alumni groups and aftercare are no treatment days.</summary>
    public static async Task<IReadOnlyList<HeldPlace>> LoadAsync(PortalDbContext db, Guid clientId, DateOnly from, CancellationToken cancellationToken)
    {
        var rows = await db.GroupMemberships
            .Where(row => row.ClientId == clientId && row.FamilyContactId == null && (row.To == null || row.To >= from))
            .Join(db.Groups.Where(group => group.Kind != SessionKind.Alumni && group.Kind != SessionKind.Aftercare), row => row.GroupId, group => group.Id, (row, group) => new { row, group.SeriesId })
            .Join(db.Series.Where(series => series.LastDate >= from), row => row.SeriesId, series => series.Id, (row, series) => new { row.row, series.Weekdays })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new HeldPlace(row.row, row.row.Weekdays == WeekdaySet.None ? row.Weekdays : row.row.Weekdays))];
    }

    /// <summary>Keeps some days from a date on: the place ends and goes on with fewer of them; sessions on the others are freed, what has started stays (C1).</summary>
    public async Task KeepAsync(WriteScope scope, DateOnly from, WeekdaySet days, CancellationToken cancellationToken)
    {
        var db = scope.Db;
        var first = Membership.From > from ? Membership.From : from;
        var held = await db.Bookings.Where(booking => booking.MembershipId == Membership.Id)
            .Join(db.Sessions.Where(session => session.StartUtc > scope.Now && session.Date >= first), booking => booking.SessionId, session => session.Id, (booking, session) => new
            {
                Booking = booking,
                Session = session,
                HasHistory = db.Attendance.Any(record => record.SessionId == session.Id && record.ClientId == Membership.ClientId),
            })
            .ToListAsync(cancellationToken);
        var rest = (Days & days) == WeekdaySet.None ? null : new GroupMembership(Membership.GroupId, Membership.ClientId, first, Membership.To, Days & days, scope.Facts.UserId, Reason);
        if (rest is not null)
        {
            db.GroupMemberships.Add(rest);
        }

        foreach (var row in held)
        {
            if (rest is not null && days.Contains(row.Session.Date.DayOfWeek))
            {
                row.Booking.Follow(rest.Id);
            }
            else if (row.HasHistory)
            {
                row.Session.Exempt(row.Booking, Reason); // Something was reported already, and that stays.
            }
            else
            {
                db.Bookings.Remove(row.Booking);
            }

            scope.Touch(Topic.Session(row.Session.Id), Topic.Day(row.Session.Date));
        }

        Membership.EndOn(first.AddDays(-1));
        scope.Audit(Membership.Id);
        scope.Touch(Topic.Groups, Topic.Group(Membership.GroupId));
    }
}
