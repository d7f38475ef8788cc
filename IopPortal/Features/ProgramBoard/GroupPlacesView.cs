namespace IopPortal.Features.ProgramBoard;

/// <summary>The places of one group of a track and who holds them.</summary>
public sealed record GroupPlacesView(Guid Id, string Name, Guid TrackId, int Capacity, int MinSize, IReadOnlyList<BoardPersonView> Members)
{
    public int Taken => Members.Count;
}
