using IopPortal.Domain;

namespace IopPortal.Races;

/// <summary>How one round of a race ended.</summary>
/// <param name="Refusals">For each loser the codes told, sorted and joined.</param>
/// <param name="Worst">The longest anybody waited for an answer.</param>
internal sealed record RaceOutcome(int Accepted, IReadOnlyList<string> Refusals, TimeSpan Worst)
{
    /// <summary>What stands in place of codes for whoever was not refused.</summary>
    public const string Done = "done";

    /// <summary>Longer than this nobody waits for an answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static RaceOutcome Of(IReadOnlyList<(Result<Guid> Answer, TimeSpan Waited)> answers) => Of([.. answers.Select(one => (Told(one.Answer), one.Waited))]);

    public static RaceOutcome Of(IReadOnlyList<(string Told, TimeSpan Waited)> answers) => new(
        answers.Count(one => one.Told == Done),
        [.. answers.Where(one => one.Told != Done).Select(one => one.Told)],
        answers.Max(one => one.Waited));

    public static string Told<T>(Result<T> answer) => answer.Succeeded ? Done : Told(answer.Refusals.Select(refusal => refusal.Code));

    public static string Told(IEnumerable<string> codes) => string.Join('+', codes.Distinct().Order(StringComparer.Ordinal));
}
