namespace IopPortal.Features.Settings;

/// <summary>A room as the settings show it.</summary>
/// <param name="Capacity">People, staff not counted.</param>
public sealed record RoomView(Guid Id, int Version, Guid LocationId, string Name, int Capacity, bool IsTelehealth, bool IsArchived);
