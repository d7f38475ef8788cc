namespace IopPortal.Features.Settings;

/// <summary>A room as filled in: without an id it is new and Key makes a repeat harmless. A room never changes its location.</summary>
public sealed record SaveRoomCommand(Guid? Id, int Version, Guid Key, Guid LocationId, string Name, int Capacity, bool IsTelehealth, bool IsArchived);
