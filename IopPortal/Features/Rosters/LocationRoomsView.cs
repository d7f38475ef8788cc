namespace IopPortal.Features.Rosters;

/// <summary>A site's rooms on one local day.</summary>
public sealed record LocationRoomsView(Guid Id, string Name, DateOnly Date, bool IsToday, IReadOnlyList<RoomOccupancyView> Rooms);
