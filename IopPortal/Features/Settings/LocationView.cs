namespace IopPortal.Features.Settings;

/// <summary>A site with its rooms as the settings show it.</summary>
/// <param name="TimeZone">IANA name.</param>
public sealed record LocationView(Guid Id, int Version, string Name, string Address, string TimeZone, string Phone, string ParkingNote, IReadOnlyList<RoomView> Rooms);
