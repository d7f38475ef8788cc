namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>A room that takes bookings.</summary>
/// <param name="Zone">IANA name.</param>
public sealed record RoomChoiceView(Guid Id, string Name, int Capacity, Guid LocationId, string LocationName, string Zone);
