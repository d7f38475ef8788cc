namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>Another room at the same place, or none for a session by video.</summary>
public sealed record ChangeRoomCommand(Guid SessionId, int Version, Guid? RoomId, string OverrideReason = "");
