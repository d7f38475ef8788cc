namespace IopPortal.Features.Scheduling.Substitutes;

/// <summary>The decision about one session, as it was read.</summary>
/// <param name="SubstituteId">Who takes over, where somebody does.</param>
public sealed record CoverChoice(Guid SessionId, int Version, CoverAction Action, Guid? SubstituteId = null);
