namespace IopPortal.Features.Rosters;

/// <summary>Who is in which room when.</summary>
public sealed record RoomsView(DateOnly Today, IReadOnlyList<LocationRoomsView> Locations);
