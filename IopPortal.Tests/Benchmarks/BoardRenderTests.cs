using System.Diagnostics;
using Bunit;
using IopPortal.Components.Pages.Calendar;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Benchmarks;

/// <summary>What a week of 400 sessions costs to draw, beside one of 100. Figures to read, on a machine of your own.</summary>
[Trait("Category", "Explicit")]
public sealed class BoardRenderTests : ComponentHost
{
    private const int Rounds = 30;

    [Fact(Explicit = true)]
    public async Task WeekBoard_Rendered_PrintsItsCost()
    {
        var small = await MeasureAsync(100);
        var large = await MeasureAsync(400);

        Console.WriteLine(FormattableString.Invariant($"BENCH id=BOARD.render sessions=400 p50_us={large.Microseconds:F0} alloc_kb={large.Allocated / 1024} frames={large.Frames} markup_kb={large.Letters / 1024} base=100 base_p50_us={small.Microseconds:F0} ratio={large.Microseconds / small.Microseconds:F2}"));
        Assert.True(large.Frames > small.Frames);
    }

    private async Task<(double Microseconds, long Allocated, int Frames, int Letters)> MeasureAsync(int sessions)
    {
        var view = BoardSample.Week(sessions);
        var times = new List<double>();
        var (frames, allocated) = (0, 0L);
        for (var round = 0; round < Rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            await using var counter = new FrameCounter(Services);
            await counter.RenderAsync<WeekBoard>(new() { [nameof(WeekBoard.Grid)] = BoardGrid.Of(view, new(Sample.Monday)), [nameof(WeekBoard.Label)] = "Week" });
            times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            frames = counter.Frames;
        }

        var letters = Render<WeekBoard>(parameters => parameters.Add(board => board.Grid, BoardGrid.Of(view, new(Sample.Monday))).Add(board => board.Label, "Week")).Markup.Length;
        return (times.Order().ElementAt(Rounds / 2), allocated, frames, letters);
    }
}
