using IopPortal.Domain.Time;

namespace IopPortal.Domain.Sessions;

/// <summary>Says for every date of a series what an edit does to it (A5, A6). Pure: nothing is dropped silently, and each date comes once.</summary>
public static class SeriesEdit
{
    /// <summary>One step a date from <paramref name="from"/> on, ascending; earlier dates are not the edit's business.</summary>
    /// <param name="current">The rule as it is.</param>
    /// <param name="next">The rule as it shall be, from that date on.</param>
    /// <param name="occurrences">The sessions of the series.</param>
    /// <param name="leftOut">Dates of the series without a session.</param>
    /// <param name="overwriteMoved">Sessions changed on their own follow again.</param>
    public static IReadOnlyList<SeriesStep> Steps(
        SeriesRule current, SeriesRule next, IReadOnlyCollection<SeriesOccurrence> occurrences, IReadOnlySet<DateOnly> leftOut, DateOnly from, bool overwriteMoved)
    {
        var wanted = SeriesDates.Expand(next).Where(date => date >= from).ToHashSet();
        var known = SeriesDates.Expand(current).ToHashSet();
        var mine = occurrences.Where(occurrence => occurrence.Date >= from).OrderBy(occurrence => occurrence.Date).ToList();
        var occupied = mine.Select(occurrence => occurrence.Date).ToHashSet();

        var steps = mine.Select(occurrence => StepOf(occurrence, current, next, wanted, known, occupied, overwriteMoved)).ToList();
        var taken = steps.Select(step => step.Date).ToHashSet();
        steps.AddRange(
            from date in wanted
            where !taken.Contains(date) && (leftOut.Contains(date) || (!known.Contains(date) && !MeetsAlready(date, current, next, known, leftOut)))
            select leftOut.Contains(date) ? new SeriesStep(SeriesStepKind.LeftOut, date, null, null) : new SeriesStep(SeriesStepKind.Add, date, null, Slot(next, date)));
        return [.. steps.OrderBy(step => step.Date).ThenBy(step => step.Kind)];
    }

    private static SeriesStep StepOf(
        SeriesOccurrence occurrence, SeriesRule current, SeriesRule next, HashSet<DateOnly> wanted, HashSet<DateOnly> known, HashSet<DateOnly> occupied, bool overwriteMoved)
    {
        var instead = OtherDay(occurrence.Date, current, next) is { } other && wanted.Contains(other) && !known.Contains(other) && !occupied.Contains(other) ? other : (DateOnly?)null;
        if (Settled(occurrence, overwriteMoved) is { } stays)
        {
            return new(stays, stays == SeriesStepKind.Fixed ? occurrence.Date : instead ?? occurrence.Date, occurrence.SessionId, null);
        }

        if (wanted.Contains(occurrence.Date))
        {
            return new(SeriesStepKind.Change, occurrence.Date, occurrence.SessionId, Slot(next, occurrence.Date));
        }

        return instead is { } date
            ? new(SeriesStepKind.Change, date, occurrence.SessionId, Slot(next, date))
            : new(SeriesStepKind.Remove, occurrence.Date, occurrence.SessionId, null);
    }

    private static SeriesStepKind? Settled(SeriesOccurrence occurrence, bool overwriteMoved) =>
        occurrence.IsFixed ? SeriesStepKind.Fixed
        : occurrence.IsCancelled ? SeriesStepKind.Cancelled
        : occurrence.IsMoved && !overwriteMoved ? SeriesStepKind.Moved
        : null;

    /// <summary>The week has its session on the day this one comes for: it began, was moved or was called off there, and gets no second one.</summary>
    private static bool MeetsAlready(DateOnly date, SeriesRule current, SeriesRule next, HashSet<DateOnly> known, IReadOnlySet<DateOnly> leftOut) =>
        OtherDay(date, next, current) is { } before && known.Contains(before) && !leftOut.Contains(before);

    /// <summary>A day given up for another one of the same week, the first for the first: Monday becomes Tuesday and the session goes along, nobody is called off.</summary>
    private static DateOnly? OtherDay(DateOnly date, SeriesRule current, SeriesRule next)
    {
        var givenUp = (current.Weekdays & ~next.Weekdays).Days();
        var taken = (next.Weekdays & ~current.Weekdays).Days();
        var place = givenUp.ToList().IndexOf(date.DayOfWeek);
        return place >= 0 && place < taken.Count ? ProgramWeek.StartOf(date).AddDays(((int)taken[place] + 6) % 7) : null;
    }

    private static LocalSlot Slot(SeriesRule rule, DateOnly date) => new(date, rule.Start, rule.End);
}
