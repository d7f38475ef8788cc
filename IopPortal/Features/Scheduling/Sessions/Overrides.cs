using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Writing;

namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>What still stands against saving: a block always; what may be overridden, unless somebody with the right gives a reason (SES-8).</summary>
internal static class Overrides
{
    public static async Task<List<Refusal>> StandingAsync(WriteScope scope, AccessTarget target, IReadOnlyCollection<Conflict> conflicts, string reason, CancellationToken cancellationToken)
    {
        List<Refusal> standing = [.. conflicts.Where(conflict => conflict.Level >= ConflictLevel.Closed).Select(conflict => conflict.Refusal)];
        var overridable = conflicts.Where(conflict => conflict.Level == ConflictLevel.Override).Select(conflict => conflict.Refusal).ToList();
        if (overridable.Count == 0)
        {
            return [.. standing.Distinct()];
        }

        if (!(await scope.AlsoAsync("SES-8", target, cancellationToken)).Succeeded)
        {
            standing.AddRange([.. overridable, new Refusal("override.not-allowed")]);
        }
        else if (string.IsNullOrWhiteSpace(reason))
        {
            standing.AddRange([.. overridable, new Refusal("override.reason").At("OverrideReason")]);
        }
        else if (PlainText.Check("OverrideReason", reason, SessionForm.ReasonLength) is { } refusal)
        {
            standing.Add(refusal);
        }

        return [.. standing.Distinct()];
    }
}
