using System.Diagnostics;
using System.Globalization;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Races;

/// <summary>Random lives of a group in the real store: after every step it holds exactly what the rules say.</summary>
public sealed class SeriesHistoryTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task EditMoveCancelUndo_OneHistory_EqualsTheModelAfterEachStep(int seed)
    {
        await using var store = new TestStore();
        var history = new StoredHistory(store);

        await history.LiveAsync(seed, steps: 10);

        Assert.NotEmpty(history.Done);
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Explicit")]
    public async Task EditMoveCancelUndo_TwoHundredHistories_EqualTheModelAfterEachStep()
    {
        const int Histories = 200, Steps = 12;
        var clock = Stopwatch.StartNew();
        SortedDictionary<string, int> done = new(StringComparer.Ordinal), refused = new(StringComparer.Ordinal);
        for (var seed = 0; seed < Histories; seed++)
        {
            await using var store = new TestStore();
            var history = new StoredHistory(store);
            await history.LiveAsync(seed, Steps);
            Add(done, history.Done);
            Add(refused, history.Refused);
        }

        Print(FormattableString.Invariant($"{Histories} histories of {Steps} steps through the store in {clock.Elapsed.TotalSeconds:0} s, equal to the model after each step"));
        Print("step        done  refused");
        foreach (var step in done.Keys.Union(refused.Keys).Order(StringComparer.Ordinal))
        {
            Print(string.Create(CultureInfo.InvariantCulture, $"{step,-10}  {done.GetValueOrDefault(step),4}  {refused.GetValueOrDefault(step),7}"));
        }

        Assert.True(refused.Values.Sum() * 2 < done.Values.Sum(), "Too few steps were done to prove much.");
    }

    private static void Print(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);

    private static void Add(SortedDictionary<string, int> sum, Dictionary<string, int> more)
    {
        foreach (var (step, count) in more)
        {
            sum[step] = sum.GetValueOrDefault(step) + count;
        }
    }
}
