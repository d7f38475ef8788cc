using IopPortal.Domain.Time;

namespace IopPortal.Features.Clients;

/// <summary>The groups of one client: places held, places waited for, and where another could be.</summary>
/// <param name="Groups">What may be joined; empty for those who may not change anything.</param>
public sealed record ClientPlacesView(
    DateOnly Today, IReadOnlyList<ClientPlaceView> Places, IReadOnlyList<ClientWaitView> Waits, IReadOnlyList<GroupToJoinView> Groups, bool MayWait, bool MayRank)
{
    /// <summary>The client's next session in an alumni or aftercare group.</summary>
    public LocalSlot? NextAlumni { get; init; }
}
