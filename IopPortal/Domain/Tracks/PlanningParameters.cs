namespace IopPortal.Domain.Tracks;

/// <summary>The numbers a program plans by (defaults of a typical program; each can be changed from a date on).</summary>
public sealed record PlanningParameters
{
    /// <summary>Weeks.</summary>
    public int MinWeeks { get; init; } = 8;

    /// <summary>Weeks.</summary>
    public int MaxWeeks { get; init; } = 12;

    /// <summary>Weeks.</summary>
    public int DefaultWeeks { get; init; } = 10;

    /// <summary>Dates one series may have.</summary>
    public int MaxSeriesDates { get; init; } = 400;

    public int GroupCapacity { get; init; } = 12;

    public int GroupMinimum { get; init; } = 2;

    /// <summary>No group may offer more places than this.</summary>
    public int GroupHardCap { get; init; } = 15;

    /// <summary>Minutes; a shorter planned day is pointed out.</summary>
    public int WarnDayBelow { get; init; } = 120;

    /// <summary>Minutes; a longer planned day is pointed out.</summary>
    public int WarnDayAbove { get; init; } = 240;
}
