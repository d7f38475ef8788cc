using System.Globalization;
using Xunit;

namespace IopPortal.Races;

/// <summary>The one table every race prints: who won, who was refused and why, who got no answer, and how long anybody waited.</summary>
internal static class RaceTable
{
    private const string Head = "race                                        at once  rounds  accepted  refused  failed  worst wait, median  longest";

    /// <param name="atOnce">How many acted at the same time.</param>
    /// <param name="tries">Commands sent in all.</param>
    public static void Print(string race, int atOnce, int tries, IReadOnlyList<RaceOutcome> rounds)
    {
        var (accepted, refused) = (rounds.Sum(round => round.Accepted), rounds.Sum(round => round.Refusals.Count));
        var worst = rounds.Select(round => round.Worst.TotalMilliseconds).Order().ToList();
        Line(Head);
        Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{race,-42}  {atOnce,7}  {rounds.Count,6}  {accepted,8}  {refused,7}  {tries - accepted - refused,6}  {worst[worst.Count / 2],15:0} ms  {worst[^1],4:0} ms"));
        foreach (var told in rounds.SelectMany(round => round.Refusals).CountBy(codes => codes).OrderByDescending(told => told.Value))
        {
            Line($"        {told.Value} times {told.Key}");
        }
    }

    public static void Line(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);
}
