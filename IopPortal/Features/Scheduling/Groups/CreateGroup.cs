using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Tracks;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>Makes a group, its series and every session of it, all or nothing, exactly as previewed (GRP-1; A1, A4, A9, A10, B1, B2, B5, B10).</summary>
public sealed class CreateGroup(WriteOperation write)
{
    public Task<Result<Guid>> HandleAsync(Actor actor, CreateGroupCommand command, CancellationToken cancellationToken = default) =>
        write.RunOnceAsync(actor, OperationTable.Of<CreateGroup>(), AccessTarget.None, command.Key, async scope =>
        {
            var mayOverride = (await scope.AlsoAsync("SES-8", AccessTarget.None, cancellationToken)).Succeeded;
            var plan = await GroupPlan.MakeAsync(scope.Db, scope.Grant, command.Draft, command.Decisions, mayOverride, scope.Now, cancellationToken);
            var refusals = Refusals(plan);
            return refusals.Count > 0 ? refusals : Store(scope, command.Draft, plan);
        }, cancellationToken);

    private static List<Refusal> Refusals(GroupPlan plan)
    {
        var refusals = plan.Problems.ToList();
        foreach (var date in plan.Dates.Where(date => date.Verdict == DateVerdict.Undecided))
        {
            refusals.AddRange(date.Reasons.Select(reason => reason.Code.StartsWith("time.", StringComparison.Ordinal) ? reason : new Refusal("group.date-undecided", date.Date, reason)));
        }

        if (refusals.Count == 0 && !plan.Dates.Any(date => date.TakesPlace))
        {
            refusals.Add(new Refusal("group.no-dates"));
        }

        return refusals;
    }

    private static Guid Store(WriteScope scope, GroupDraft draft, GroupPlan plan)
    {
        var series = new Series(draft.Rule(plan.Zone), draft.LocationId, draft.RoomId, draft.Delivery, draft.Breaks);
        foreach (var staff in draft.Staff)
        {
            series.LedBy(staff.StaffId, staff.Role);
        }

        foreach (var date in plan.Dates.Where(date => !date.TakesPlace))
        {
            series.LeaveOut(date.Date, date.Verdict == DateVerdict.LeftOut ? date.Decision!.Reason : ClosedBecause(date));
        }

        var group = new Group(draft.Details, series.Id);
        var details = new SessionDetails(group.Kind, group.Name, draft.LocationId, plan.Zone, draft.Delivery)
        {
            GroupId = group.Id,
            SeriesId = series.Id,
            Capacity = group.Capacity,
            Breaks = draft.Breaks,
        };
        var meetings = plan.Meetings.Select(meeting => meeting.ApartFrom is null ? meeting : meeting with { Breaks = series.BreaksAt(meeting.Local.Start, meeting.Local.End) });
        var sessions = SeriesSessions.Make(details, meetings, draft.Staff, draft.RoomId, [], scope.Now);

        scope.Db.Add(series);
        scope.Db.Add(group);
        scope.Db.AddRange(sessions);
        if (plan.Track is { } track)
        {
            scope.Db.Add(new TrackBlock(track.Id, group.Id));
        }

        Record(scope, draft, plan, group, sessions);
        return group.Id;
    }

    private static string ClosedBecause(PreviewDate date) =>
        (string)date.Conflicts.First(conflict => conflict.Level == ConflictLevel.Closed).Refusal.Arguments[1];

    private static void Record(WriteScope scope, GroupDraft draft, GroupPlan plan, Group group, IReadOnlyList<Session> sessions)
    {
        scope.Audit(group.Id);
        scope.AllowUndo(AccessTarget.None with { Id = group.Id });
        var kept = plan.Dates.Where(date => date.Verdict == DateVerdict.Kept).ToDictionary(date => date.Date, date => date.Decision!.Reason);
        foreach (var session in sessions)
        {
            scope.Touch(Topic.Day(session.Date));
            if (kept.TryGetValue(session.Occurrence!.Value, out var reason))
            {
                scope.Audit(session.Id, PlainText.Clean(reason));
            }
        }

        scope.Touch(Topic.Groups, Topic.Group(group.Id));
        foreach (var staff in sessions.SelectMany(session => session.Bookings).Where(booking => booking.Kind == BookingKind.Staff).Select(booking => booking.ResourceId).Distinct())
        {
            scope.Touch(Topic.Staff(staff));
        }
    }
}
