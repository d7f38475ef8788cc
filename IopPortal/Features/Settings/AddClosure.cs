using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Settings;

/// <summary>Closes a location or a program for a day or a part of one, and cancels what has not begun (SET-3; A4, A7).</summary>
public sealed class AddClosure(WriteOperation write)
{
    public Task<Result<Guid>> HandleAsync(Actor actor, AddClosureCommand command, CancellationToken cancellationToken = default) =>
        write.RunOnceAsync(actor, OperationTable.Of<AddClosure>(), AccessTarget.None, command.Key, async scope =>
        {
            var closed = command.Closed;
            var refusals = await ClosureReach.CheckAsync(scope.Db, closed, scope.Facts.Today, cancellationToken);
            refusals.AddRange(FormCheck.All(PlainText.Check(nameof(command.Reason), command.Reason, 200)));
            if (refusals.Count > 0)
            {
                return refusals;
            }

            var sessions = await ClosureReach.Sessions(scope.Db, closed).Where(session => session.StartUtc > scope.Now).Include(session => session.Bookings).ToListAsync(cancellationToken);
            foreach (var session in sessions)
            {
                var result = session.Cancel(command.Reason, scope.Now);
                if (!result.Succeeded)
                {
                    return Result<Guid>.Refused(result.Refusals);
                }

                scope.Audit(session.Id, command.Reason);
                Touch(scope, session);
            }

            var closure = new Closure(closed.LocationId, closed.ProgramId, closed.Date, closed.Start, closed.End, command.Reason);
            scope.Db.Closures.Add(closure);
            scope.Audit(closure.Id, command.Reason);
            scope.Touch(Topic.Settings, Topic.Groups, Topic.Day(closed.Date));
            return closure.Id;
        }, cancellationToken);

    private static void Touch(WriteScope scope, Session session)
    {
        scope.Touch(Topic.Session(session.Id));
        if (session.GroupId is { } group)
        {
            scope.Touch(Topic.Group(group));
        }

        foreach (var booking in session.Bookings)
        {
            if (booking.Kind == BookingKind.Client || booking.ClientId is not null)
            {
                scope.Touch(Topic.Client(booking.ClientId ?? booking.ResourceId));
            }
            else if (booking.Kind == BookingKind.Staff)
            {
                scope.Touch(Topic.Staff(booking.ResourceId));
            }
        }
    }
}
