namespace IopPortal.Features.Settings;

/// <summary>Every track, and the groups their weeks can be made of.</summary>
public sealed record TracksView(IReadOnlyList<TrackView> Tracks, IReadOnlyList<NamedChoice> Programs, IReadOnlyList<GroupChoice> Groups);
