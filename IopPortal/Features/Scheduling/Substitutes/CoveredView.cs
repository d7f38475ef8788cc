namespace IopPortal.Features.Scheduling.Substitutes;

/// <summary>What was done about the sessions of somebody who is out.</summary>
public sealed record CoveredView(int Substituted, int CalledOff);
