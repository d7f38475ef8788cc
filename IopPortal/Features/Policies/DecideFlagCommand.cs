using IopPortal.Domain.Policies;

namespace IopPortal.Features.Policies;

public sealed record DecideFlagCommand(Guid Key, Guid EnrollmentId, PolicyDecisionKind Kind, string Reason);
