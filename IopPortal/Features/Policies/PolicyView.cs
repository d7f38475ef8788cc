using IopPortal.Domain.Policies;

namespace IopPortal.Features.Policies;

/// <summary>A program's policy from a date on. Version is 0 where nothing stands yet.</summary>
public sealed record PolicyView(Guid ProgramId, string Program, int Version, DateOnly? ValidFrom, IReadOnlyList<PolicyRule> Rules);
