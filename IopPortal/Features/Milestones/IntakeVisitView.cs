using IopPortal.Domain.Time;

namespace IopPortal.Features.Milestones;

/// <summary>An intake appointment.</summary>
public sealed record IntakeVisitView(Guid SessionId, LocalSlot When);
