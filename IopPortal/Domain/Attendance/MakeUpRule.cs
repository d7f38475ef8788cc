using IopPortal.Domain.Time;

namespace IopPortal.Domain.Attendance;

/// <summary>Which session may make up for which (C9). The missed one stays missed; hours count on the day really attended.</summary>
public static class MakeUpRule
{
    /// <summary>How far apart the two may be.</summary>
    public const int MaxDays = 7;

    /// <summary>Every reason the two cannot be linked.</summary>
    public static IReadOnlyList<Refusal> Check(MissedSession missed, ExtraSession extra)
    {
        var refusals = new List<Refusal>();
        if (!MarkRule.IsAbsent(missed.Status))
        {
            refusals.Add(new("make-up.not-missed", missed.Date));
        }

        if (missed.EnrollmentId != extra.EnrollmentId)
        {
            refusals.Add(new("make-up.other-stay"));
        }

        if (Math.Abs(missed.Date.DayNumber - extra.Date.DayNumber) > MaxDays)
        {
            refusals.Add(new("make-up.too-far", missed.Date, MaxDays));
        }

        if (missed.IsMadeUp)
        {
            refusals.Add(new("make-up.linked", missed.Date));
        }

        if (extra.MakesUp)
        {
            refusals.Add(new("make-up.used", extra.Date));
        }

        if (extra.IsRegular)
        {
            refusals.Add(new("make-up.regular", extra.Date));
        }

        if (MarkRule.IsAbsent(extra.Status))
        {
            refusals.Add(new("make-up.missed-too", extra.Date));
        }

        return refusals;
    }

    /// <summary>The usual choice: the same program week.</summary>
    public static bool IsSameWeek(DateOnly missed, DateOnly extra, DayOfWeek weekStart) =>
        ProgramWeek.StartOf(missed, weekStart) == ProgramWeek.StartOf(extra, weekStart);
}
