namespace IopPortal.Features.Rosters;

/// <summary>The answer to a wish for time off, as it was read.</summary>
public sealed record DecideTimeOffCommand(Guid TimeOffId, int Version, bool Approve);
