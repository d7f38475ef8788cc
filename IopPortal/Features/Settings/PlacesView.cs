namespace IopPortal.Features.Settings;

/// <summary>Every site and room.</summary>
public sealed record PlacesView(IReadOnlyList<LocationView> Locations);
