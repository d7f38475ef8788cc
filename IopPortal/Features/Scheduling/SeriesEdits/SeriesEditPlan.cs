using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Scheduling.Conflicts;

namespace IopPortal.Features.Scheduling.SeriesEdits;

/// <summary>What an edit would do. The preview shows it and the command stores it, so that both are the same.</summary>
/// <param name="Verdicts">By date of the new rule, for what takes place anew.</param>
internal sealed record SeriesEditPlan(
    SeriesToEdit Edited, SeriesRule Next, IReadOnlyList<Refusal> Problems, IReadOnlyList<SeriesEditDate> Dates, IReadOnlyDictionary<DateOnly, SlotVerdict> Verdicts, SeriesProposal? Proposed = null)
{
    public static async Task<SeriesEditPlan> MakeAsync(PortalDbContext db, AccessFacts facts, SeriesToEdit edited, SeriesEditDraft draft, bool mayOverride, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var next = NextRule(edited, draft);
        var problems = SeriesEditCheck.Of(edited, draft, next);
        if (SeriesEditCheck.HasNoDates(problems))
        {
            return new(edited, next, problems, [], new Dictionary<DateOnly, SlotVerdict>());
        }

        var steps = SeriesEdit.Steps(
            edited.Series.Rule, next, edited.Occurrences(now), edited.Series.Skips.Select(skip => skip.Date).ToHashSet(), edited.From, draft.OverwriteMoved);
        var proposed = SeriesProposal.Of(edited, draft, steps, now);
        var verdicts = await proposed.JudgeAsync(db, facts, now, cancellationToken);
        var dates = steps.Where(step => !proposed.IsGone(step)).Select(step => SeriesDateJudgement.Of(step, edited, draft, proposed, verdicts.GetValueOrDefault(step.Date), mayOverride)).ToList();
        return new(edited, next, problems, dates, verdicts, proposed);
    }

    /// <summary>With what would help on the dates that stay open.</summary>
    public async Task<SeriesEditPlan> WithWaysAsync(PortalDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (Proposed is null)
        {
            return this;
        }

        var ways = await Proposed.WaysAsync(db, Verdicts, [.. Dates.Where(date => date.IsUndecided)], now, cancellationToken);
        return this with { Dates = [.. Dates.Select(date => date with { Ways = [.. ways[date.Date]] })] };
    }

    public SeriesEditView View => new(Problems, Dates, Edited.Series.TimeZone, Concerned, Edited.Past);

    /// <summary>Different people in the sessions that change, come or go.</summary>
    private int Concerned
    {
        get
        {
            var touched = Dates.Where(date => date.Kind is SeriesStepKind.Change or SeriesStepKind.Remove).Select(date => date.SessionId).ToHashSet();
            return Edited.Sessions.Where(session => touched.Contains(session.Id)).SelectMany(session => session.Clients)
                .Concat(Dates.Where(date => date.Kind == SeriesStepKind.Add).SelectMany(date => Edited.PlacesOn(date.Date)).Select(place => place.ClientId))
                .Distinct().Count();
        }
    }

    /// <summary>The rule from the first date concerned on; an edit of all of them keeps the series' own first date.</summary>
    private static SeriesRule NextRule(SeriesToEdit edited, SeriesEditDraft draft)
    {
        var (series, target) = (edited.Series, draft.Target);
        return new(target.Weekdays, series.IntervalWeeks, series.FirstDate, target.LastDate, target.Start, target.End, series.TimeZone);
    }
}
