using IopPortal.Domain;

namespace IopPortal.Races;

/// <summary>How one round of a race ended.</summary>
/// <param name="Refusals">For each loser the codes told, sorted and joined.</param>
/// <param name="Worst">The longest anybody waited for an answer.</param>
internal sealed record RaceOutcome(int Accepted, IReadOnlyList<string> Refusals, TimeSpan Worst)
{
    public static RaceOutcome Of(IReadOnlyList<(Result<Guid> Answer, TimeSpan Waited)> answers) => new(
        answers.Count(one => one.Answer.Succeeded),
        [.. answers.Where(one => !one.Answer.Succeeded).Select(one => Codes(one.Answer))],
        answers.Max(one => one.Waited));

    public static string Codes(Result<Guid> answer) => answer.Succeeded
        ? "booked"
        : string.Join('+', answer.Refusals.Select(refusal => refusal.Code).Distinct().Order(StringComparer.Ordinal));
}
