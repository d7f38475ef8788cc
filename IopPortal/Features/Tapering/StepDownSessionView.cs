using IopPortal.Domain.Time;

namespace IopPortal.Features.Tapering;

/// <param name="When">Local to the session.</param>
public sealed record StepDownSessionView(Guid SessionId, LocalSlot When, string Title);
