using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Clients;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Attendance.MakeUps;

/// <summary>Takes back that one session makes up for another (ATT-12). A place in a session still to come is given up with it; what was attended stays attended.</summary>
public sealed class UnlinkMakeUp(WriteOperation write)
{
    public Task<Result<Guid>> HandleAsync(Actor actor, UnlinkMakeUpCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync<Guid>(actor, OperationTable.Of<UnlinkMakeUp>(), AccessTarget.Client(command.ClientId), async scope =>
        {
            if (await TeamRight.RefuseAsync(scope, command.ClientId, cancellationToken) is { } refusal)
            {
                return refusal;
            }

            var db = scope.Db;
            if (await db.MakeUps.FirstOrDefaultAsync(link => link.Id == command.MakeUpId && link.ClientId == command.ClientId, cancellationToken) is not { } link)
            {
                return Refusal.NotFound;
            }

            var session = await db.Sessions.FirstAsync(row => row.Id == link.SessionId, cancellationToken);
            var place = await db.Bookings.FirstOrDefaultAsync(
                row => row.SessionId == link.SessionId && row.Kind == BookingKind.Client && row.ResourceId == command.ClientId && row.MembershipId == null, cancellationToken);
            db.MakeUps.Remove(link);
            if (place is not null && session.GroupId is not null && !session.HasStarted(scope.Now)
                && !await db.Attendance.AnyAsync(row => row.SessionId == session.Id && row.ClientId == command.ClientId, cancellationToken))
            {
                db.Bookings.Remove(place);
            }

            scope.Audit(command.ClientId);
            scope.AllowUndo(AccessTarget.Client(command.ClientId));
            scope.Touch(Topic.Client(command.ClientId), Topic.Session(session.Id), Topic.Session(link.MissedSessionId), Topic.Day(session.Date), Topic.Day(scope.Facts.Today));
            return link.Id;
        }, cancellationToken);
}
