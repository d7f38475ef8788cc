using IopPortal.Domain.Tracks;

namespace IopPortal.Features.Settings;

/// <summary>A track as filled in: without an id it is new and Key makes a repeat harmless. A track never changes its program.</summary>
public sealed record SaveTrackCommand(Guid? Id, int Version, Guid Key, Guid ProgramId, TrackDetails Details, bool IsArchived);
