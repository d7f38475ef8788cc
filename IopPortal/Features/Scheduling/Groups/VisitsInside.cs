using IopPortal.Domain.Sessions;
using IopPortal.Features.Live;
using IopPortal.Features.Scheduling.Conflicts;
using IopPortal.Features.Writing;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>Visits of new members that lie inside the sessions they join: they become pull-outs, so that the place can be booked around them (B3).</summary>
internal static class VisitsInside
{
    /// <summary>Saved at once: the place comes after it.</summary>
    public static async Task TakeOutAsync(WriteScope scope, NewMembers members, CancellationToken cancellationToken)
    {
        var clients = members.Clients.Select(client => client.Id).ToList();
        var (from, to) = (members.Sessions[0].StartUtc, members.Sessions[^1].EndUtc);
        var visits = await scope.Db.Bookings
            .Where(b => b.Active && b.Kind == BookingKind.Client && b.Lane == Booking.MainLane && clients.Contains(b.ResourceId) && b.StartUtc >= from && b.StartUtc < to)
            .Join(scope.Db.Sessions.Where(s => s.GroupId == null && BookingProposal.PullOutKinds.Contains(s.Kind)), b => b.SessionId, s => s.Id, (b, s) => new { Booking = b, Session = s })
            .ToListAsync(cancellationToken);
        var inside = visits.Where(visit => members.Sessions.Any(session => session.StartUtc <= visit.Booking.StartUtc && visit.Booking.EndUtc <= session.EndUtc)).ToList();
        if (inside.Count == 0)
        {
            return;
        }

        foreach (var visit in inside)
        {
            visit.Session.TakeOutOfGroup(visit.Booking);
            scope.Touch(Topic.Session(visit.Session.Id), Topic.Day(visit.Session.Date));
        }

        await scope.SaveStepAsync(cancellationToken);
    }
}
