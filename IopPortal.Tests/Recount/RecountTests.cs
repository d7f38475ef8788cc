using System.Diagnostics;
using System.Globalization;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Recount;

/// <summary>Counts random programs again, second by second from the rows alone, and compares every figure the portal tells: credited minutes, days, weeks, rates, authorisations, reports and the board.</summary>
public sealed class RecountTests
{
    [Fact]
    public Task Figures_EightRandomPrograms_AgreeWithANaiveCount() => AgreeAsync(first: 1, count: 8);

    [Fact(Explicit = true)]
    [Trait("Category", "Explicit")]
    public Task Figures_TwoHundredRandomPrograms_AgreeWithANaiveCount() => AgreeAsync(first: 1001, count: 200);

    private static async Task AgreeAsync(int first, int count)
    {
        var clock = Stopwatch.StartNew();
        var (differences, figures) = (new List<string>(), 0);
        foreach (var seed in Enumerable.Range(first, count))
        {
            await using var store = new TestStore();
            var recount = new RecountOfOne(store, new RandomProgram(seed));
            differences.AddRange(await recount.RunAsync());
            figures += recount.Figures;
        }

        TestContext.Current.SendDiagnosticMessage(string.Create(CultureInfo.InvariantCulture, $"{count} programs, {figures} figures, {clock.Elapsed.TotalSeconds:0.0} s"));
        Assert.True(differences.Count == 0, $"{differences.Count} of {figures} figures differ:\n{string.Join('\n', differences.Take(40))}");
        Assert.True(figures > count * 100);
    }
}
