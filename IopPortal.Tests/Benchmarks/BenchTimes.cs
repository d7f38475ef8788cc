using System.Diagnostics;
using System.Globalization;

namespace IopPortal.Benchmarks;

/// <summary>How long each of many rounds took, and the processor time one took on average.</summary>
/// <remarks>The client runs in the same process, so its share is in the processor time of every side alike.</remarks>
public sealed record BenchTimes(double P50, double P95, double Worst, int Count, double CpuMicroseconds)
{
    /// <summary>Latencies in milliseconds, as the lines of a benchmark carry them.</summary>
    public string Line => string.Create(CultureInfo.InvariantCulture, $"p50_us={1000 * P50:F0} p95_us={1000 * P95:F0} worst_us={1000 * Worst:F0} n={Count} cpu_us={CpuMicroseconds:F0}");

    public static async Task<BenchTimes> MeasureAsync(int rounds, Func<Task> run)
    {
        var times = new double[rounds];
        var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var round = 0; round < rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            await run();
            times[round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        process.Refresh();
        var cpu = (process.TotalProcessorTime - before).TotalMicroseconds / rounds;
        Array.Sort(times);
        return new(times[rounds / 2], times[rounds * 95 / 100], times[^1], rounds, cpu);
    }

    /// <summary>The better of two measurements of the same thing: noise only ever adds.</summary>
    public BenchTimes Or(BenchTimes other) => other.P50 < P50 ? other : this;
}
