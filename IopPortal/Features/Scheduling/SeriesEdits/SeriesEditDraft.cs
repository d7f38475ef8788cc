using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Scheduling.SeriesEdits;

/// <summary>An edit of a series as it is being thought up.</summary>
/// <param name="Version">Of the series when the form opened.</param>
/// <param name="From">For <see cref="SeriesScope.Following"/>: the first date concerned, by the rule.</param>
/// <param name="OverwriteMoved">Also the dates that were changed on their own (A6).</param>
public sealed record SeriesEditDraft(
    Guid SeriesId, int Version, SeriesScope Scope, DateOnly From, SeriesTarget Target, bool OverwriteMoved, IReadOnlyList<SeriesDecision> Decisions)
{
    public SeriesDecision? DecisionOn(DateOnly date) => Decisions.LastOrDefault(decision => decision.Date == date);
}
