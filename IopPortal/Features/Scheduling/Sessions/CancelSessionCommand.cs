namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>Calls a session off, for a reason people read later.</summary>
public sealed record CancelSessionCommand(Guid SessionId, int Version, string Reason);
