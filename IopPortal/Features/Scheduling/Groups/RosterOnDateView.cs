namespace IopPortal.Features.Scheduling.Groups;

/// <summary>Who was, or is, expected in a group's sessions of one day.</summary>
public sealed record RosterOnDateView(DateOnly Date, IReadOnlyList<RosterOnSessionView> Sessions);
