using IopPortal.Domain.Policies;

namespace IopPortal.Features.Policies;

public sealed record PolicyDecisionView(PolicyDecisionKind Kind, PolicyStage Stage, string Reason, DateOnly On, string By);
