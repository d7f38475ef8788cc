namespace IopPortal.Features.Scheduling.Groups;

/// <summary>One session of the day.</summary>
public sealed record RosterOnSessionView(Guid SessionId, TimeOnly Start, TimeOnly End, bool IsCancelled, IReadOnlyList<RosterOnPersonView> People);
