using IopPortal.Domain.Tracks;

namespace IopPortal.Features.Settings;

/// <summary>A track and its week as the settings show it.</summary>
public sealed record TrackView(
    Guid Id, int Version, Guid ProgramId, string ProgramName, TrackDetails Details, bool IsArchived, IReadOnlyList<Guid> GroupIds, IReadOnlyList<NamedBlock> Named);
