namespace IopPortal.Features.Tapering;

/// <param name="Key">Made by the page; the same command twice steps down once.</param>
public sealed record StepDownCommand(Guid Key, int Version, StepDownPlan Plan);
