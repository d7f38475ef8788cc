namespace IopPortal.Features.Scheduling.Groups;

/// <summary>A room that takes bookings.</summary>
public sealed record RoomChoice(Guid Id, Guid LocationId, string Name, int Capacity);
