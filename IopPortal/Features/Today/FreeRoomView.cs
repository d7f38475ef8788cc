namespace IopPortal.Features.Today;

/// <summary>A room nobody is in now; Until is the next booking of the day, null when there is none.</summary>
public sealed record FreeRoomView(Guid RoomId, string Name, string Location, TimeOnly? Until);
