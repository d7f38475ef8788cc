namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>Saves a plan.</summary>
/// <param name="Key">Made by the form: the same key twice books once.</param>
/// <param name="OverrideReason">Why an exception is right, where one is needed.</param>
public sealed record BookSessionCommand(Guid Key, SessionPlan Plan, string OverrideReason = "");
