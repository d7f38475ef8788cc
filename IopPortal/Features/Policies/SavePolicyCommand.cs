using IopPortal.Domain.Policies;

namespace IopPortal.Features.Policies;

/// <summary>A program's rules from a date on. Version is that of the row of the same date, 0 where there is none: the date makes a repeat harmless.</summary>
public sealed record SavePolicyCommand(Guid ProgramId, int Version, DateOnly ValidFrom, IReadOnlyList<PolicyRule> Rules);
