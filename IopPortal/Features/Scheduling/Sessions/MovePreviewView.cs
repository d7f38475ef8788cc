using IopPortal.Domain;
using IopPortal.Domain.Time;
using IopPortal.Features.Scheduling.Conflicts;

namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>What would come of putting a session somewhere else.</summary>
/// <param name="State">Fits, NeedsReason or Blocked.</param>
/// <param name="Reasons">What stands against it, the hardest first; what only has to be known last.</param>
/// <param name="To">When it was asked to take place; null where that is no time at all.</param>
/// <param name="Ways">What would fit; each was checked.</param>
public sealed record MovePreviewView(PreviewState State, IReadOnlyList<Refusal> Reasons, LocalSlot? To, IReadOnlyList<WayOut> Ways)
{
    /// <summary>A room that is free then and big enough, where only the room is in the way.</summary>
    public string? FreeRoom => Ways.FirstOrDefault(way => way.To == To && way.Room is not null)?.Room!.Name;

    /// <summary>The nearest time of that day that fits.</summary>
    public TimeOnly? FreeAt => Ways.FirstOrDefault(way => way is { Room: null, Lead: null } && way.To.Date == To?.Date)?.To.Start;
}
