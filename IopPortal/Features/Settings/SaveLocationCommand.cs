namespace IopPortal.Features.Settings;

/// <summary>A site as filled in: without an id it is new and Key makes a repeat harmless.</summary>
public sealed record SaveLocationCommand(Guid? Id, int Version, Guid Key, string Name, string Address, string TimeZone, string Phone, string ParkingNote);
