using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Features.Writing;
using IopPortal.Security;

namespace IopPortal.Features.Scheduling.SeriesEdits;

/// <summary>Changes a series from a date on or as far as it can still change, exactly as previewed, all or nothing (GRP-2; A4 to A7, B1 to B5, B10).</summary>
public sealed class EditSeries(WriteOperation write)
{
    /// <summary>Hands back the series that holds from the first date concerned on.</summary>
    public Task<Result<Guid>> HandleAsync(Actor actor, SeriesEditDraft draft, CancellationToken cancellationToken = default) =>
        write.RunAsync<Guid>(actor, OperationTable.Of<EditSeries>(), AccessTarget.Series(draft.SeriesId), async scope =>
        {
            if (await SeriesToEdit.LoadAsync(scope.Db, draft, scope.Now, cancellationToken) is not { } edited)
            {
                return Refusal.NotFound;
            }

            if (await scope.RefuseStaleAsync(edited.Series, draft.Version, cancellationToken) is { } stale)
            {
                return stale;
            }

            var mayOverride = (await scope.AlsoAsync("SES-8", AccessTarget.Series(draft.SeriesId), cancellationToken)).Succeeded;
            var plan = await SeriesEditPlan.MakeAsync(scope.Db, scope.Facts, edited, draft, mayOverride, scope.Now, cancellationToken);
            var refusals = Refusals(plan);
            return refusals.Count > 0 ? refusals : Store(scope, draft, plan);
        }, cancellationToken);

    private static List<Refusal> Refusals(SeriesEditPlan plan) =>
    [
        .. plan.Problems,
        .. from date in plan.Dates
           where date.IsUndecided
           from reason in date.Reasons
           select reason.Code.StartsWith("time.", StringComparison.Ordinal) ? reason : new Refusal("group.date-undecided", date.Date, reason),
    ];

    private static Guid Store(WriteScope scope, SeriesEditDraft draft, SeriesEditPlan plan)
    {
        var edited = plan.Edited;
        edited.Sessions.ToList().ForEach(session => scope.Touch(SessionTopics.Of(session)));
        var series = Rule(scope, draft, edited);
        if (edited.Group is { } group && group.SeriesId == edited.Series.Id)
        {
            group.Follow(series.Id, draft.Target.Capacity ?? group.Capacity);
        }

        var applied = new SeriesEditResult(scope, edited, series, draft.Target);
        foreach (var date in plan.Dates)
        {
            applied.Apply(date, plan.Verdicts.GetValueOrDefault(date.Date));
        }

        scope.Audit(edited.Series.Id);
        scope.AllowUndo(AccessTarget.Series(edited.Series.Id));
        scope.Touch(Topic.Groups);
        foreach (var staff in draft.Target.Staff)
        {
            scope.Touch(Topic.Staff(staff.StaffId));
        }

        return series.Id;
    }

    private static Domain.Sessions.Series Rule(WriteScope scope, SeriesEditDraft draft, SeriesToEdit edited)
    {
        if (!edited.IsSplit(draft))
        {
            edited.Series.Become(draft.Target);
            return edited.Series;
        }

        var rest = edited.Series.SplitAt(edited.From, draft.Target);
        scope.Db.Add(rest);
        return rest;
    }
}
