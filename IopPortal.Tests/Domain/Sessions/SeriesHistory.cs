using System.Collections.Immutable;

namespace IopPortal.Domain.Sessions;

/// <summary>Makes up what happens next in the life of a series, the same for the same number.</summary>
internal sealed class SeriesHistory(IReadOnlyList<Guid> rooms, IReadOnlyList<Guid> leads)
{
    private static readonly int[] Hours = [6, 11, 20];

    /// <summary>A rule of a few weeks from a Monday on, perhaps only every second or third.</summary>
    public static SeriesRule Rule(int seed, DateOnly first, string zone)
    {
        var dice = new Random(seed);
        return new((WeekdaySet)dice.Next(1, 32), dice.Next(4) == 0 ? dice.Next(2, 4) : 1, first, first.AddDays(dice.Next(6, 62)), new(9, 0), new(11, 0), zone);
    }

    /// <summary>The series as it is made: a session on every date that is not left out.</summary>
    public static ModelSeries Begun(int seed, SeriesRule rule)
    {
        var dice = new Random(seed);
        var leftOut = NaiveSeries.Dates(rule, rule.FirstDate).Where(_ => dice.Next(10) == 0).ToImmutableHashSet();
        var sessions = NaiveSeries.Dates(rule, rule.FirstDate).Except(leftOut).Order().Select(date => new ModelSession(Guid.CreateVersion7(), date, date, rule.Start, rule.End));
        return new(Guid.CreateVersion7(), rule, rule.FirstDate, [.. sessions], leftOut);
    }

    public SeriesAction Next(int seed, SeriesWorld world, bool mayUndo)
    {
        var dice = new Random(seed);
        var changeable = world.Changeable;
        return dice.Next(10) switch
        {
            0 => Pass(dice, world),
            1 or 2 when changeable.Count > 0 => Move(dice, changeable[dice.Next(changeable.Count)], world.Today),
            3 when changeable.Count > 0 => new SeriesAction.CallOff(changeable[dice.Next(changeable.Count)].Id),
            4 or 5 when mayUndo => new SeriesAction.Undo(),
            _ => Edit(dice, world),
        };
    }

    private static SeriesAction.Pass Pass(Random dice, SeriesWorld world) =>
        new(world.Today.AddDays(dice.Next(1, 8)).ToDateTime(new(Hours[dice.Next(Hours.Length)], 0)));

    /// <summary>Into an evening, where nothing of the series ever is.</summary>
    private SeriesAction.Move Move(Random dice, ModelSession session, DateOnly today)
    {
        var date = session.Date.AddDays(dice.Next(-4, 9));
        var start = new TimeOnly(dice.Next(17, 20), 0);
        return new(session.Id, date > today ? date : today.AddDays(1), start, start.AddHours(1), Any(dice, rooms), Any(dice, leads));
    }

    private SeriesAction.Edit Edit(Random dice, SeriesWorld world)
    {
        var parts = world.Parts.FindAll(part => part.Sessions.Count > 0);
        var part = parts.Count > 0 && dice.Next(4) == 0 ? parts[dice.Next(parts.Count)] : world.Parts[^1];
        var following = dice.Next(2) == 0;
        var from = world.Today.AddDays(dice.Next(0, 45));
        var start = new TimeOnly(dice.Next(8, 15), 0);
        var wish = new ModelEdit(
            following, from, dice.Next(3) == 0 ? part.Rule.Weekdays : (WeekdaySet)dice.Next(1, 32), start, start.AddHours(dice.Next(1, 3)),
            Last(dice, part.Rule, following ? from : world.Today, following), dice.Next(3) == 0, dice.Next(3) == 0 ? from.AddDays(dice.Next(14)) : null, Any(dice, rooms), Any(dice, leads));
        return new(part.Id, wish);
    }

    /// <summary>Mostly as before; sometimes longer or shorter, or over already. Never before an edit's own first date.</summary>
    private static DateOnly Last(Random dice, SeriesRule rule, DateOnly from, bool following)
    {
        var begins = from > rule.FirstDate ? from : rule.FirstDate;
        return dice.Next(6) switch
        {
            0 or 1 => begins.AddDays(21 + dice.Next(40)),
            2 when !following => rule.FirstDate.AddDays(dice.Next(30)),
            _ when following && rule.LastDate < from => from.AddDays(21),
            _ => rule.LastDate,
        };
    }

    private static Guid Any(Random dice, IReadOnlyList<Guid> all) => all[dice.Next(all.Count)];
}
