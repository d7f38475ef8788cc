using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Features.Writing;
using IopPortal.Security;

namespace IopPortal.Features.Scheduling.SeriesEdits;

/// <summary>Makes a single session of one client the first date of a weekly series (GRP-2). How long it runs is then an edit of the series, with its preview.</summary>
public sealed class RepeatSession(WriteOperation write)
{
    /// <summary>The id of the series; that of the existing one when the session has one already.</summary>
    public Task<Result<Guid>> HandleAsync(Actor actor, Guid sessionId, int version, CancellationToken cancellationToken = default) =>
        write.RunAsync<Guid>(actor, OperationTable.Of<RepeatSession>(), AccessTarget.Session(sessionId), async scope =>
        {
            var found = await SessionToChange.FindOpenAsync(scope, sessionId, version, cancellationToken);
            if (!found.Succeeded)
            {
                return Result<Guid>.Refused(found.Refusals);
            }

            var session = found.Value;
            if (session.SeriesId is { } existing)
            {
                return existing;
            }

            return session.Clients.ToList() is [var client] ? Store(scope, session, client) : new Refusal("session.individual-only");
        }, cancellationToken);

    private static Guid Store(WriteScope scope, Session session, Guid client)
    {
        var rule = new SeriesRule(WeekdaySets.Of(session.Date.DayOfWeek), 1, session.Date, session.Date, session.Start, session.End, session.TimeZone);
        var series = new Domain.Sessions.Series(rule, session.LocationId, session.RoomId, session.Delivery, session.Breaks, client);
        foreach (var staff in session.Bookings.Where(booking => booking.Kind == BookingKind.Staff))
        {
            series.LedBy(staff.ResourceId, staff.Role);
        }

        session.Begin(series.Id);
        scope.Db.Add(series);
        scope.AllowUndo(AccessTarget.Session(session.Id));
        scope.Audit(session.Id);
        scope.Touch(SessionTopics.Of(session));
        return series.Id;
    }
}
