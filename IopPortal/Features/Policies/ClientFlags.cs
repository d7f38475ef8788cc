using IopPortal.Domain.Policies;

namespace IopPortal.Features.Policies;

/// <summary>What a program's policy says about one episode of care today.</summary>
/// <param name="Decisions">Newest first.</param>
public sealed record ClientFlags(Guid ClientId, string Client, Guid EnrollmentId, IReadOnlyList<PolicyFlag> Flags, IReadOnlyList<PolicyDecisionView> Decisions);
