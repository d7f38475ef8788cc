using System.Collections.Immutable;

namespace IopPortal.Domain.Sessions;

/// <summary>What an edit must do, said as plainly as possible: one day after the other, from the rules' words alone (A5, A6). Shares nothing with the portal's own calculation.</summary>
internal static class NaiveSeries
{
    public static IReadOnlyList<ModelSeries> Edit(ModelSeries series, ModelEdit edit, DateTime now, Guid rest, Func<DateOnly, ModelSession> fresh)
    {
        var old = series.Rule;
        var rule = old with { Weekdays = edit.Weekdays, Start = edit.Start, End = edit.End, LastDate = edit.Last };
        var (before, after) = (Dates(old, series.Anchor), Dates(rule, series.Anchor));
        var from = From(edit, DateOnly.FromDateTime(now), before, old.LastDate);
        var byDate = series.Sessions.Where(session => session.Occurrence != default).ToDictionary(session => session.Occurrence);
        var end = byDate.Keys.Append(edit.Last).Append(old.LastDate).Max();

        List<ModelSession> followed = [], untouched = [.. series.Sessions.Where(session => session.Occurrence < from)];
        var arrived = new HashSet<DateOnly>();
        for (var day = from; day <= end; day = day.AddDays(1))
        {
            if (!byDate.TryGetValue(day, out var session))
            {
                continue;
            }

            var other = OtherDay(day, old.Weekdays, edit.Weekdays) is { } free && free >= from && after.Contains(free) && !before.Contains(free) && !byDate.ContainsKey(free) ? free : (DateOnly?)null;
            if (session.HasStarted(now))
            {
                untouched.Add(session);
            }
            else if (session.IsCancelled || (session.IsApart && !edit.OverwriteMoved))
            {
                arrived.Add(other ?? day);
                followed.Add(session with { Occurrence = other ?? day });
            }
            else if (after.Contains(day))
            {
                followed.Add(Brought(session, day, edit));
            }
            else if (other is { } taken)
            {
                arrived.Add(taken);
                followed.Add(Brought(session, taken, edit));
            }
            else
            {
                followed.Add(session.TakenAway());
            }
        }

        for (var day = from; day <= end; day = day.AddDays(1))
        {
            var isNew = after.Contains(day) && !before.Contains(day) && !byDate.ContainsKey(day) && !arrived.Contains(day) && !series.LeftOut.Contains(day);
            isNew &= !(OtherDay(day, edit.Weekdays, old.Weekdays) is { } met && before.Contains(met) && !series.LeftOut.Contains(met)); // That week has its session.
            if (isNew && day.ToDateTime(edit.Start) > now)
            {
                followed.Add(fresh(day) with { Date = day, Start = edit.Start, End = edit.End, Room = edit.Room, Lead = edit.Lead });
            }
        }

        if (!edit.Following || from <= old.FirstDate)
        {
            return [series with { Rule = rule, Sessions = [.. untouched, .. followed] }];
        }

        return
        [
            series with { Rule = old with { LastDate = from.AddDays(-1) }, Sessions = [.. untouched], LeftOut = [.. series.LeftOut.Where(day => day < from)] },
            series with { Id = rest, Rule = rule with { FirstDate = from }, Sessions = [.. followed], LeftOut = [.. series.LeftOut.Where(day => day >= from)] },
        ];
    }

    /// <summary>Every date of a rule, by walking through the calendar.</summary>
    public static HashSet<DateOnly> Dates(SeriesRule rule, DateOnly anchor)
    {
        var dates = new HashSet<DateOnly>();
        var week = 0;
        for (var day = anchor; day <= rule.LastDate; day = day.AddDays(1))
        {
            week += day.DayOfWeek == DayOfWeek.Monday && day != anchor ? 1 : 0;
            if (day >= rule.FirstDate && week % rule.IntervalWeeks == 0 && Meets(rule.Weekdays, day.DayOfWeek))
            {
                dates.Add(day);
            }
        }

        return dates;
    }

    private static DateOnly From(ModelEdit edit, DateOnly today, HashSet<DateOnly> dates, DateOnly last)
    {
        if (!edit.Following || edit.From <= today)
        {
            return today;
        }

        for (var day = edit.From; day <= last; day = day.AddDays(1))
        {
            if (dates.Contains(day))
            {
                return day;
            }
        }

        return edit.From;
    }

    private static ModelSession Brought(ModelSession session, DateOnly day, ModelEdit edit) => edit.Stays == day
        ? session with { IsApart = true, Occurrence = day }
        : session with { Occurrence = day, Date = day, Start = edit.Start, End = edit.End, Room = edit.Room, Lead = edit.Lead, IsApart = false };

    /// <summary>The first weekday given up goes to the first one taken up, the second to the second.</summary>
    private static DateOnly? OtherDay(DateOnly day, WeekdaySet before, WeekdaySet after)
    {
        var monday = day;
        while (monday.DayOfWeek != DayOfWeek.Monday)
        {
            monday = monday.AddDays(-1);
        }

        List<DateOnly> gone = [], come = [];
        for (var one = monday; one < monday.AddDays(7); one = one.AddDays(1))
        {
            var (was, shall) = (Meets(before, one.DayOfWeek), Meets(after, one.DayOfWeek));
            if (was != shall)
            {
                (was ? gone : come).Add(one);
            }
        }

        var place = gone.IndexOf(day);
        return place >= 0 && place < come.Count ? come[place] : null;
    }

    private static bool Meets(WeekdaySet days, DayOfWeek day) => days.HasFlag(day switch
    {
        DayOfWeek.Monday => WeekdaySet.Monday,
        DayOfWeek.Tuesday => WeekdaySet.Tuesday,
        DayOfWeek.Wednesday => WeekdaySet.Wednesday,
        DayOfWeek.Thursday => WeekdaySet.Thursday,
        DayOfWeek.Friday => WeekdaySet.Friday,
        DayOfWeek.Saturday => WeekdaySet.Saturday,
        _ => WeekdaySet.Sunday,
    });
}
