namespace IopPortal.Features.Scheduling.Groups;

/// <summary>A location a session may take place at.</summary>
public sealed record PlaceChoice(Guid Id, string Name, string Zone);
