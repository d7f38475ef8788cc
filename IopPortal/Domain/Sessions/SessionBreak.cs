namespace IopPortal.Domain.Sessions;

/// <summary>A pause inside a session, local times. A meal is never counted; a short break counts where the program says so.</summary>
public sealed record SessionBreak(TimeOnly Start, TimeOnly End, bool IsMeal = false);
