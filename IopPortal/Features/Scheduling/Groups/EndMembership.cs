using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>Ends a client's place in a group and frees the sessions after it; sessions that have started stay as they were (GRP-3; C1).</summary>
public sealed class EndMembership(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, EndMembershipCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync<Done>(actor, OperationTable.Of<EndMembership>(), AccessTarget.Group(command.GroupId), async scope =>
        {
            var membership = await scope.Db.GroupMemberships.FirstOrDefaultAsync(m => m.Id == command.MembershipId && m.GroupId == command.GroupId, cancellationToken);
            if (membership is null)
            {
                return Refusal.NotFound;
            }

            var zone = await scope.Db.Groups.Where(g => g.Id == command.GroupId).Join(scope.Db.Series, g => g.SeriesId, s => s.Id, (_, s) => s.TimeZone).FirstAsync(cancellationToken);
            var yesterday = ZoneTime.ServiceDate(scope.Now, zone).AddDays(-1);
            if (command.LastDay < yesterday)
            {
                return new Refusal("membership.end-past", yesterday).At(nameof(command.LastDay));
            }

            if (membership.To is { } last && command.LastDay >= last)
            {
                return new Refusal("membership.ended", last).At(nameof(command.LastDay));
            }

            await FreeAsync(scope, membership, command, cancellationToken);
            return Done.Value;
        }, cancellationToken);

    private static async Task FreeAsync(WriteScope scope, GroupMembership membership, EndMembershipCommand command, CancellationToken cancellationToken)
    {
        var held = await scope.Db.Bookings
            .Where(b => b.MembershipId == membership.Id)
            .Join(scope.Db.Sessions.Where(s => s.StartUtc > scope.Now && s.Date > command.LastDay), b => b.SessionId, s => s.Id, (b, s) => new
            {
                Booking = b,
                Session = s,
                HasHistory = scope.Db.Attendance.Any(a => a.SessionId == s.Id && a.ClientId == membership.ClientId),
            })
            .ToListAsync(cancellationToken);
        foreach (var row in held)
        {
            if (row.HasHistory)
            {
                row.Session.Exempt(row.Booking, "Left the group"); // Something was reported already, and that stays.
            }
            else
            {
                scope.Db.Bookings.Remove(row.Booking);
            }

            scope.Touch(Topic.Session(row.Session.Id), Topic.Day(row.Session.Date));
        }

        if (command.LastDay < membership.From && !held.Exists(row => row.HasHistory))
        {
            scope.Db.GroupMemberships.Remove(membership); // It never began.
        }
        else
        {
            membership.EndOn(command.LastDay);
        }

        scope.Audit(membership.Id);
        scope.Touch(Topic.Groups, Topic.Group(command.GroupId), Topic.Client(membership.ClientId));
    }
}
