namespace IopPortal.Features.ProgramBoard;

/// <summary>A client who waits for a place in a group.</summary>
/// <param name="Since">Local date.</param>
public sealed record WaitingView(Guid Id, BoardPersonView Client, Guid GroupId, string Group, Guid? TrackId, DateOnly Since);
