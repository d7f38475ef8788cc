namespace IopPortal.Features.Clients;

/// <summary>A program with its tracks and usual length.</summary>
public sealed record ProgramChoice(Guid Id, string Name, int DefaultWeeks, IReadOnlyList<TrackTag> Tracks);
