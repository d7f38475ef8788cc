using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Live;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Features.Writing;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Settings;

/// <summary>Closes one day, or a part of it, and cancels what has not begun; whoever opens the day again finds by the closure what to bring back (A4, A7).</summary>
internal static class DayClosing
{
    public static async Task<Result<Closure>> CloseAsync(WriteScope scope, ClosedPlace closed, string reason, CancellationToken cancellationToken)
    {
        var closure = new Closure(closed.LocationId, closed.ProgramId, closed.Date, closed.Start, closed.End, reason);
        var sessions = await ClosureReach.Sessions(scope.Db, closed).Where(session => session.StartUtc > scope.Now).Include(session => session.Bookings).ToListAsync(cancellationToken);
        foreach (var session in sessions)
        {
            var result = session.Cancel(reason, scope.Now, closure.Id);
            if (!result.Succeeded)
            {
                return Result<Closure>.Refused(result.Refusals);
            }

            scope.Audit(session.Id, reason);
            Tell(scope, session);
        }

        scope.Db.Closures.Add(closure);
        scope.Audit(closure.Id, reason);
        scope.Touch(Topic.Settings, Topic.Groups, Topic.Day(closed.Date));
        return closure;
    }

    /// <summary>Whose pages show the session, families among them.</summary>
    public static void Tell(WriteScope scope, Session session)
    {
        scope.Touch(SessionTopics.Of(session));
        foreach (var client in session.Bookings.Select(booking => booking.ClientId).OfType<Guid>())
        {
            scope.Touch(Topic.Client(client));
        }
    }
}
