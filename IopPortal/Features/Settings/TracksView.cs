namespace IopPortal.Features.Settings;

/// <summary>Every track, and what they can be made of.</summary>
/// <param name="Payers">Not archived.</param>
public sealed record TracksView(IReadOnlyList<TrackView> Tracks, IReadOnlyList<NamedChoice> Programs, IReadOnlyList<GroupChoice> Groups, IReadOnlyList<NamedChoice> Payers);
