namespace IopPortal.Features.Clients;

/// <param name="Next">Where the next page begins; null on the last one.</param>
/// <param name="Tracks">What can be filtered by; empty for those who do not see tracks.</param>
public sealed record ClientListView(
    IReadOnlyList<ClientRowView> Rows, Guid? Next, IReadOnlyList<TrackTag> Tracks, bool ShowsNumbers, bool ShowsPhones, bool ShowsHours, bool MayCreate);
