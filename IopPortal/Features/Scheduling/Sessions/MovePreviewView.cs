using IopPortal.Domain;

namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>What would come of putting a session somewhere else.</summary>
/// <param name="State">Fits, NeedsReason or Blocked.</param>
/// <param name="Reasons">What stands against it, the hardest first; what only has to be known last.</param>
/// <param name="FreeRoom">A room that is free then and big enough, where only the room is in the way.</param>
/// <param name="FreeAt">The nearest time of that day that fits.</param>
public sealed record MovePreviewView(PreviewState State, IReadOnlyList<Refusal> Reasons, string? FreeRoom, TimeOnly? FreeAt);
