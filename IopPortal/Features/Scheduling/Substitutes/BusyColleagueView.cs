namespace IopPortal.Features.Scheduling.Substitutes;

/// <summary>A colleague with sessions ahead on that day.</summary>
public sealed record BusyColleagueView(Guid Id, string Name, int Sessions);
