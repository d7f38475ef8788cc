using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>A place in a group about to be changed from a date on; what has started is history (C1).</summary>
/// <param name="Places">All the same person holds in the group, the earliest first: a pause makes two of one.</param>
/// <param name="Today">Local to the group.</param>
internal sealed record MemberToChange(GroupMembership Membership, IReadOnlyList<GroupMembership> Places, DateOnly Today)
{
    private const string Left = "Left the group";

    /// <summary>Null when there is no such place.</summary>
    public static async Task<MemberToChange?> FindAsync(WriteScope scope, Guid groupId, Guid membershipId, CancellationToken cancellationToken)
    {
        var db = scope.Db;
        if (await db.GroupMemberships.FirstOrDefaultAsync(m => m.Id == membershipId && m.GroupId == groupId, cancellationToken) is not { } membership)
        {
            return null;
        }

        var zone = await db.Groups.Where(g => g.Id == groupId).Join(db.Series, g => g.SeriesId, s => s.Id, (_, s) => s.TimeZone).FirstAsync(cancellationToken);
        var places = await db.GroupMemberships
            .Where(m => m.GroupId == groupId && m.ClientId == membership.ClientId && m.FamilyContactId == membership.FamilyContactId)
            .OrderBy(m => m.From)
            .ToListAsync(cancellationToken);
        return new(membership, places, ZoneTime.ServiceDate(scope.Now, zone));
    }

    /// <summary>The places held on a day or later.</summary>
    public IReadOnlyList<GroupMembership> From(DateOnly date) => [.. Places.Where(place => place.To is not { } last || last >= date)];

    /// <summary>About the place held on a day, or else the next one.</summary>
    public MemberToChange On(DateOnly date) => this with { Membership = From(date) is [var place, ..] ? place : Membership };

    /// <summary>Ends whatever is held after a day.</summary>
    public async Task EndAllAsync(WriteScope scope, DateOnly lastDay, CancellationToken cancellationToken)
    {
        foreach (var place in From(lastDay.AddDays(1)))
        {
            await (this with { Membership = place }).EndAsync(scope, lastDay, cancellationToken);
        }
    }

    /// <summary>Why the client cannot be away from the group from a date on.</summary>
    public IEnumerable<Refusal> RefuseFrom(DateOnly from)
    {
        if (Membership.FamilyContactId is not null)
        {
            yield return new Refusal("membership.family");
        }

        if (from < Today)
        {
            yield return new Refusal("membership.from-past", Today).At("From");
        }

        if (Membership.To is { } last && last < from)
        {
            yield return new Refusal("membership.ended", last).At("From");
        }
    }

    /// <summary>Ends the place and frees the sessions after the last day; one that never began is gone, from a session moved before its first day too.</summary>
    public async Task EndAsync(WriteScope scope, DateOnly lastDay, CancellationToken cancellationToken)
    {
        var neverBegan = lastDay < Membership.From;
        var held = await scope.Db.Bookings
            .Where(b => b.MembershipId == Membership.Id)
            .Join(scope.Db.Sessions.Where(s => s.StartUtc > scope.Now && (neverBegan || s.Date > lastDay)), b => b.SessionId, s => s.Id, (b, s) => new
            {
                Booking = b,
                Session = s,
                HasHistory = scope.Db.Attendance.Any(a => a.SessionId == s.Id && a.ClientId == Membership.ClientId),
            })
            .ToListAsync(cancellationToken);
        foreach (var row in held)
        {
            if (row.HasHistory)
            {
                row.Session.Exempt(row.Booking, Left); // Something was reported already, and that stays.
            }
            else
            {
                scope.Db.Bookings.Remove(row.Booking);
            }

            scope.Touch(Topic.Session(row.Session.Id), Topic.Day(row.Session.Date));
        }

        if (neverBegan && !held.Exists(row => row.HasHistory) && !await HasStartedAsync(scope, cancellationToken))
        {
            scope.Db.GroupMemberships.Remove(Membership);
        }
        else
        {
            Membership.EndOn(lastDay);
        }

        scope.Audit(Membership.Id);
        scope.Touch(Topic.Groups, Topic.Group(Membership.GroupId), Topic.Client(Membership.ClientId));
    }

    private Task<bool> HasStartedAsync(WriteScope scope, CancellationToken cancellationToken) =>
        scope.Db.Bookings.AnyAsync(b => b.MembershipId == Membership.Id && scope.Db.Sessions.Any(s => s.Id == b.SessionId && s.StartUtc <= scope.Now), cancellationToken);
}
