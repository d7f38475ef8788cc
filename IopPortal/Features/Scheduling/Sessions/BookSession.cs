using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Clients;
using IopPortal.Features.Writing;
using IopPortal.Security;

namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>Books one client with one person, once or every week: all dates or none (SES-3; B1 to B5, B10, A4, A9, A10).</summary>
public sealed class BookSession(WriteOperation write)
{
    public const string LeftOutReason = "Left out when it was booked";

    /// <summary>The id of the session, or of the first of a weekly booking.</summary>
    public Task<Result<Guid>> HandleAsync(Actor actor, BookSessionCommand command, CancellationToken cancellationToken = default) =>
        write.RunOnceAsync(
            actor,
            OperationTable.Of<BookSession>(),
            AccessTarget.Client(command.Plan.ClientId),
            command.Key,
            scope => BookAsync(scope, command, cancellationToken),
            cancellationToken);

    private static async Task<Result<Guid>> BookAsync(WriteScope scope, BookSessionCommand command, CancellationToken cancellationToken)
    {
        var planned = await PlannedSession.CheckAsync(scope.Db, scope.Grant, command.Plan, scope.Now, cancellationToken);
        var conflicts = planned.Kept.SelectMany(date => date.Conflicts).ToList();
        List<Refusal> refusals =
        [
            .. planned.Refusals,
            .. planned.Kept.Select(date => date.Problem).OfType<Refusal>(),
            .. await Overrides.StandingAsync(scope, AccessTarget.None, conflicts, command.OverrideReason, cancellationToken),
        ];
        if (planned.Dates.Count > 0 && !planned.Kept.Any())
        {
            refusals.Add(new Refusal("series.nothing-left"));
        }

        if (refusals.Count > 0)
        {
            return refusals.Distinct().ToList();
        }

        await FirstOffer.NoteAsync(scope, [command.Plan.ClientId], planned.Kept.Min(date => date.Date), cancellationToken);
        return Store(scope, planned, command.OverrideReason);
    }

    private static Guid Store(WriteScope scope, PlannedSession planned, string reason)
    {
        var series = planned.IsWeekly ? NewSeries(planned) : null;
        if (series is not null)
        {
            scope.Db.Series.Add(series);
        }

        var sessions = planned.Kept.Select(date => NewSession(planned, date, series?.Id, scope.Now)).ToList();
        scope.Db.Sessions.AddRange(sessions.Select(made => made.Session));
        foreach (var (session, overridden) in sessions)
        {
            scope.Audit(session.Id, overridden ? PlainText.Clean(reason) : "");
            scope.Touch(SessionTopics.Of(session));
        }

        return sessions[0].Session.Id;
    }

    private static Series NewSeries(PlannedSession planned)
    {
        var plan = planned.Plan;
        var series = new Series(planned.Rule, plan.LocationId, plan.RoomId, plan.Delivery, [], plan.ClientId);
        series.LedBy(plan.LeadId, BookingRole.Lead);
        foreach (var date in planned.Dates.Where(date => !date.IsKept(weekly: true)))
        {
            series.LeaveOut(date.Date, date.ClosedFor.Length > 0 ? date.ClosedFor : LeftOutReason);
        }

        return series;
    }

    private static (Session Session, bool Overridden) NewSession(PlannedSession planned, PlannedDate date, Guid? seriesId, DateTimeOffset now)
    {
        var (plan, verdict) = (planned.Plan, date.Verdict!);
        var details = new SessionDetails(plan.Kind, plan.Title, plan.LocationId, planned.Rule.Zone, plan.Delivery)
        {
            Topic = plan.Topic,
            JoinUrl = plan.JoinUrl.Trim(),
            SeriesId = seriesId,
        };
        var session = new Session(details, verdict.Slot.Local, verdict.Slot.Utc, now);
        session.Book(BookingKind.Staff, plan.LeadId, BookingRole.Lead, now, verdict.StaffLane(plan.LeadId));
        session.Book(BookingKind.Client, plan.ClientId, BookingRole.Member, now, verdict.ClientLane(plan.ClientId));
        if (plan.RoomId is { } room)
        {
            session.Book(BookingKind.Room, room, BookingRole.Guest, now);
        }

        foreach (var guest in plan.Guests.Distinct())
        {
            session.Book(BookingKind.Family, guest, BookingRole.Guest, now, forClient: plan.ClientId);
        }

        return (session, date.Worst == ConflictLevel.Override);
    }
}
