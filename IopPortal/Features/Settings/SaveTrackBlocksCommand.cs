namespace IopPortal.Features.Settings;

/// <summary>The whole week of a track: the groups it meets in, and its named breaks and wrap-ups.</summary>
/// <param name="Version">Of the track.</param>
public sealed record SaveTrackBlocksCommand(Guid TrackId, int Version, IReadOnlyList<Guid> GroupIds, IReadOnlyList<NamedBlock> Named);
