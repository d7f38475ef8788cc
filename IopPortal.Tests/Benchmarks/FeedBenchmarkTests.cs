using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using IopPortal.Domain.Calendar;
using IopPortal.Features.Access;
using IopPortal.Features.Calendar;
using IopPortal.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Xunit;

namespace IopPortal.Benchmarks;

/// <summary>What a calendar costs to write and to fetch (K38, K45, K46, K48 to K50). Times count on a quiet machine alone, ratios on any.</summary>
[Trait("Category", "Explicit")]
public sealed class FeedBenchmarkTests
{
    private const int Rounds = 600;
    private const int WarmUp = 2000; // What is compiled on the way is compiled then.
    private const double QuietLoad = 4;

    [Fact(Explicit = true)]
    public void Writer_AThousandEvents_IsCheapAndAllocatesLittle()
    {
        RefuseDebug();
        const int Events = 1000;
        var start = new DateTimeOffset(2026, 3, 11, 17, 0, 0, TimeSpan.Zero);
        var entries = Enumerable.Range(0, Events).Select(day => new CalendarEntry(Guid.CreateVersion7(), start.AddDays(day), start.AddDays(day).AddHours(3), 1, start, "Appointment")).ToList();
        var best = double.MaxValue;
        var allocated = 0L;
        for (var round = 0; round < Rounds; round++)
        {
            var file = new ArrayBufferWriter<byte>(512 * Events);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var began = Stopwatch.GetTimestamp();
            new CalendarWriter(file).Write(entries);
            best = Math.Min(best, Stopwatch.GetElapsedTime(began).TotalMicroseconds / Events);
            allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / Events;
        }

        Print($"BENCH id=K45.writer events={Events} best_us_event={best:F2} limit=5.00 alloc_b_event={allocated} limit_b=2048");
        Assert.True(allocated <= 2048);
        AssertTime(best <= 5);
    }

    [Fact(Explicit = true)]
    public async Task Feed_SixtyAThousandAndUnchanged_AreFast()
    {
        RefuseDebug();
        await using var usual = await FeedHost.StartAsync(100, 60);
        await using var many = await FeedHost.StartAsync(100, 1000);
        var tag = await usual.TagAsync();
        await BenchTimes.MeasureAsync(WarmUp, () => usual.FetchAsync());
        await BenchTimes.MeasureAsync(WarmUp, () => usual.RevalidateAsync(tag));
        await BenchTimes.MeasureAsync(WarmUp / 20, () => many.FetchAsync());

        var sixty = await BenchTimes.MeasureAsync(Rounds, () => usual.FetchAsync());
        var thousand = await BenchTimes.MeasureAsync(Rounds / 4, () => many.FetchAsync());
        var unchanged = await BenchTimes.MeasureAsync(Rounds, () => usual.RevalidateAsync(tag));

        Print($"BENCH id=K46.feed60 {sixty.Line} limit_p50_us=5000 limit_p95_us=15000");
        Print($"BENCH id=K46.feed1000 {thousand.Line} limit_p95_us=60000");
        Print($"BENCH id=K46.unchanged {unchanged.Line} limit_p50_us=2000 limit_p95_us=5000");
        AssertTime(sixty.P50 <= 5 && sixty.P95 <= 15 && thousand.P95 <= 60 && unchanged.P50 <= 2 && unchanged.P95 <= 5);
    }

    [Fact(Explicit = true)]
    public async Task Feed_AMillionSessionsOfOthers_CostNothing()
    {
        RefuseDebug();
        await using var small = await FeedHost.StartAsync(100, 60);
        await using var large = await FeedHost.StartAsync(10_000, 60);
        await BenchTimes.MeasureAsync(WarmUp, () => small.FetchAsync());
        await BenchTimes.MeasureAsync(WarmUp, () => large.FetchAsync());
        var (few, most) = (await BenchTimes.MeasureAsync(Rounds, () => small.FetchAsync()), await BenchTimes.MeasureAsync(Rounds, () => large.FetchAsync()));
        for (var round = 0; round < 2; round++)
        {
            (few, most) = (few.Or(await BenchTimes.MeasureAsync(Rounds, () => small.FetchAsync())), most.Or(await BenchTimes.MeasureAsync(Rounds, () => large.FetchAsync())));
        }

        Print($"BENCH id=K48.growth sessions=1000000 {most.Line} base_sessions=10000 base_p50_us={1000 * few.P50:F0} ratio={most.P50 / few.P50:F2} limit=1.20");
        Assert.True(most.P50 <= 1.2 * few.P50);
    }

    [Fact(Explicit = true)]
    public async Task Feed_FiftyPollersAtOnce_AllGetIt()
    {
        RefuseDebug();
        const int Pollers = 50;
        await using var host = await FeedHost.StartAsync(100, 60, Pollers);
        await host.FetchAsync();
        var start = Stopwatch.GetTimestamp();

        await Task.WhenAll(Enumerable.Range(0, Pollers).Select(async link =>
        {
            for (var fetch = 0; fetch < 20; fetch++)
            {
                await host.FetchAsync(link); // Throws for anything but the calendar.
            }
        }));

        Print($"BENCH id=K49.pollers pollers={Pollers} fetches={Pollers * 20} failed=0 per_second={Pollers * 20 / Stopwatch.GetElapsedTime(start).TotalSeconds:F0}");
    }

    [Fact(Explicit = true)]
    public async Task Feed_BesideBareBytesAndRadicale_HoldsItsOwn()
    {
        RefuseDebug();
        await using var host = await FeedHost.StartAsync(100, 60);
        var calendar = await host.FetchAsync();
        var tag = await host.TagAsync();
        await using var bare = await BareAsync(calendar);
        using var program = new HttpClient { BaseAddress = new Uri(bare.Urls.First()) };
        Task BytesAsync() => program.GetByteArrayAsync(new Uri("/", UriKind.Relative));
        await BenchTimes.MeasureAsync(WarmUp, BytesAsync);
        await BenchTimes.MeasureAsync(WarmUp, () => host.RevalidateAsync(tag));
        await BenchTimes.MeasureAsync(WarmUp, () => host.FetchAsync());

        var (bytes, unchanged) = (await BenchTimes.MeasureAsync(Rounds, BytesAsync), await BenchTimes.MeasureAsync(Rounds, () => host.RevalidateAsync(tag)));
        Print($"BENCH id=K50.unchanged {unchanged.Line} base=bytes base_cpu_us={bytes.CpuMicroseconds:F0} ratio={unchanged.CpuMicroseconds / bytes.CpuMicroseconds:F2} limit=5.00");
        Assert.True(RadicaleServer.IsInstalled, "Radicale is not installed: apt-get install radicale.");
        await using var radicale = await RadicaleServer.StartAsync(calendar);
        await BenchTimes.MeasureAsync(WarmUp / 10, () => radicale.FetchAsync());
        var (own, theirs) = (await BenchTimes.MeasureAsync(Rounds, () => host.FetchAsync()), await BenchTimes.MeasureAsync(Rounds, () => radicale.FetchAsync()));
        var (ownRate, theirRate) = (await RateAsync(() => host.FetchAsync()), await RateAsync(() => radicale.FetchAsync()));
        Print($"BENCH id=K50.radicale {own.Line} base=radicale base_p50_us={1000 * theirs.P50:F0} ratio={own.P50 / theirs.P50:F2} limit=0.25 per_second={ownRate:F0} base_per_second={theirRate:F0} times={ownRate / theirRate:F1} limit_times=10.0");
        Assert.True(unchanged.CpuMicroseconds <= 5 * bytes.CpuMicroseconds, "An unchanged calendar costs more than five times bare bytes.");
        Assert.True(own.P50 <= theirs.P50 / 4 && ownRate >= 10 * theirRate, "Radicale is not far enough behind.");
    }

    [Fact(Explicit = true)]
    public async Task Feed_UnknownAndRevokedLinks_TakeTheSameTime()
    {
        RefuseDebug();
        await using var host = await FeedHost.StartAsync(100, 60, links: 2);
        await host.RevokeAsync(1);
        var (unknown, revoked) = ($"cal/{SecretToken.New()}.ics", host.Paths[1]);
        await BenchTimes.MeasureAsync(WarmUp, () => host.MissAsync(unknown));
        await BenchTimes.MeasureAsync(WarmUp, () => host.MissAsync(revoked));
        var (never, once) = (await BenchTimes.MeasureAsync(Rounds, () => host.MissAsync(unknown)), await BenchTimes.MeasureAsync(Rounds, () => host.MissAsync(revoked)));
        for (var round = 0; round < 4; round++) // In turns, so that what else the machine does falls on both.
        {
            (never, once) = (never.Or(await BenchTimes.MeasureAsync(Rounds, () => host.MissAsync(unknown))), once.Or(await BenchTimes.MeasureAsync(Rounds, () => host.MissAsync(revoked))));
        }

        Print($"BENCH id=K38.revoked {once.Line} base=unknown base_p50_us={1000 * never.P50:F0} ratio={once.P50 / never.P50:F2} limit=1.15");
        Assert.InRange(once.P50 / never.P50, 1 / 1.15, 1.15);
    }

    private static async Task<WebApplication> BareAsync(byte[] bytes)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var bare = builder.Build();
        bare.MapGet("/", () => Results.Bytes(bytes));
        await bare.StartAsync();
        return bare;
    }

    /// <summary>Requests a second of four clients for two seconds.</summary>
    private static async Task<double> RateAsync(Func<Task> fetch)
    {
        var (done, start) = (0, Stopwatch.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            while (Stopwatch.GetElapsedTime(start).TotalSeconds < 2)
            {
                await fetch();
                Interlocked.Increment(ref done);
            }
        }));
        return done / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double Load => File.Exists("/proc/loadavg") ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture) : 0;

    /// <summary>A busy machine proves nothing about time.</summary>
    private static void AssertTime(bool holds) => Assert.True(holds || Load > QuietLoad, "Too slow on a quiet machine.");

    private static void Print(FormattableString line) =>
        Console.WriteLine(FormattableString.Invariant(line) + string.Create(CultureInfo.InvariantCulture, $" load1={Load:F1} noisy={(Load > QuietLoad ? "yes" : "no")}"));

    private static void RefuseDebug()
    {
#if DEBUG
        Assert.Fail("Benchmarks say something in a Release build only.");
#endif
    }
}
