namespace IopPortal.Domain.Time;

/// <summary>The program week a date belongs to.</summary>
public static class ProgramWeek
{
    /// <summary>The first day of the week of that date.</summary>
    public static DateOnly StartOf(DateOnly date, DayOfWeek firstDay = DayOfWeek.Monday) =>
        date.AddDays(-(((int)date.DayOfWeek - (int)firstDay + 7) % 7));
}
