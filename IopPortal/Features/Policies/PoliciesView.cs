namespace IopPortal.Features.Policies;

/// <param name="Programs">Each with the policy in force, or the one to come where none is.</param>
public sealed record PoliciesView(DateOnly Today, IReadOnlyList<PolicyView> Programs);
