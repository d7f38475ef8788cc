using System.Collections.Immutable;

namespace IopPortal.Domain.Sessions;

/// <summary>The same edit by the portal's own steps and its own series.</summary>
internal static class SteppedSeries
{
    public static IReadOnlyList<ModelSeries> Edit(ModelSeries part, ModelEdit edit, DateTime now, Guid rest, Func<DateOnly, ModelSession> fresh)
    {
        var today = DateOnly.FromDateTime(now);
        var from = edit.Following && edit.From > today ? SeriesDates.Expand(part.Rule).FirstOrDefault(date => date >= edit.From, edit.From) : today;
        var steps = Steps(part, edit, from, now);
        var touched = steps.Where(step => step.SessionId is not null && step.Kind != SeriesStepKind.Fixed).ToDictionary(step => step.SessionId!.Value);
        var sessions = part.Sessions.ToDictionary(session => session.Id);
        List<ModelSession> followed =
        [
            .. touched.Values.Select(step => After(sessions[step.SessionId!.Value], step, edit)),
            .. steps.Where(step => step.Kind == SeriesStepKind.Add).Select(step => Brought(fresh(step.Date), step, edit)).Where(session => !session.HasStarted(now)),
        ];
        var untouched = part.Sessions.Where(session => !touched.ContainsKey(session.Id));

        var series = Series(part);
        var target = new SeriesTarget(edit.Weekdays, edit.Last, edit.Start, edit.End, edit.Room, edit.Lead, [], null);
        if (!edit.Following || from <= part.Rule.FirstDate)
        {
            series.Become(target);
            return [part with { Rule = series.Rule, Sessions = [.. untouched, .. followed], LeftOut = Skips(series) }];
        }

        var following = series.SplitAt(from, target);
        return
        [
            part with { Rule = series.Rule, Sessions = [.. untouched], LeftOut = Skips(series) },
            part with { Id = rest, Rule = following.Rule, Sessions = [.. followed], LeftOut = Skips(following) },
        ];
    }

    public static IReadOnlyList<SeriesStep> Steps(ModelSeries part, ModelEdit edit, DateOnly from, DateTime now) => SeriesEdit.Steps(
        part.Rule,
        part.Rule with { Weekdays = edit.Weekdays, Start = edit.Start, End = edit.End, LastDate = edit.Last },
        [.. part.Sessions.Where(session => session.Occurrence >= from).Select(session => new SeriesOccurrence(
            session.Id, session.Occurrence, new(session.Date, session.Start, session.End), session.HasStarted(now), session.IsApart, session.IsCancelled))],
        part.LeftOut,
        from,
        edit.OverwriteMoved);

    private static ModelSession After(ModelSession session, SeriesStep step, ModelEdit edit) => step.Kind switch
    {
        SeriesStepKind.Change when edit.Stays == step.Date => session with { IsApart = true, Occurrence = step.Date },
        SeriesStepKind.Change => Brought(session, step, edit),
        SeriesStepKind.Remove => session.TakenAway(),
        _ => session with { Occurrence = step.Date },
    };

    private static ModelSession Brought(ModelSession session, SeriesStep step, ModelEdit edit)
    {
        var to = step.To!.Value;
        return session with { Occurrence = step.Date, Date = to.Date, Start = to.Start, End = to.End, Room = edit.Room, Lead = edit.Lead, IsApart = false };
    }

    private static Series Series(ModelSeries part)
    {
        var series = new Series(part.Rule, Guid.Empty, null, Delivery.InPerson, []);
        foreach (var date in part.LeftOut)
        {
            series.LeaveOut(date, "Holiday");
        }

        return series;
    }

    private static ImmutableHashSet<DateOnly> Skips(Series series) => [.. series.Skips.Select(skip => skip.Date)];
}
