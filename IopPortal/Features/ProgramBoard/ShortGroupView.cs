using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;

namespace IopPortal.Features.ProgramBoard;

/// <summary>A group whose next session has fewer people than the group needs.</summary>
public sealed record ShortGroupView(Guid Id, string Name, Guid? TrackId, int MinSize, LocalSlot Next, GroupShortage Shortage);
