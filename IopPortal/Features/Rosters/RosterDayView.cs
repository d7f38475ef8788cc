namespace IopPortal.Features.Rosters;

/// <summary>One day of a colleague's week.</summary>
public sealed record RosterDayView(DateOnly Date, IReadOnlyList<RosterSessionView> Sessions, int ContactMinutes)
{
    /// <summary>Sessions of groups.</summary>
    public int Groups { get; init; }
}
