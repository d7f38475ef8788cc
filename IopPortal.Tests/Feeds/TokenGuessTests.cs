using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Calendar.Feeds;
using IopPortal.Features.Portal;
using IopPortal.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace IopPortal.Feeds;

/// <summary>A million guesses at a link: none is let in and none is slow (K38).</summary>
[Trait("Category", "Explicit")]
public sealed class TokenGuessTests : IAsyncDisposable
{
    private const int Guesses = 1_000_000;
    private const double SlowMilliseconds = 2_000;

    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact(Explicit = true)]
    public async Task HandleAsync_AMillionRandomTokens_AreAllUnknownAndNoneSlow()
    {
        var token = (await _store.AddFeedAsync(Sample.ClientActor)).Value.TokenOf();
        _store.Services.GetRequiredService<IOptions<PortalOptions>>().Value.Calendar.WrongLinksPerHour = int.MaxValue;
        var (accepted, waits) = (0, new ConcurrentBag<double>());

        await Parallel.ForEachAsync(Enumerable.Range(0, Guesses), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (turn, stop) =>
        {
            var start = Stopwatch.GetTimestamp();
            var found = await _store.UseCase<ReadFeed>().HandleAsync(Guess(token, turn), "192.0.2.1", stop);
            waits.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (found.Succeeded || found.Refusals[0] != Refusal.NotFound)
            {
                Interlocked.Increment(ref accepted);
            }
        });

        var sorted = waits.Order().ToList();
        Console.WriteLine(FormattableString.Invariant($"GUESSES count={sorted.Count} accepted={accepted} p50_us={1000 * sorted[Guesses / 2]:F0} p999_us={1000 * sorted[Guesses - (Guesses / 1000)]:F0} worst_ms={sorted[^1]:F0}"));
        Assert.Equal(0, accepted);
        Assert.True(sorted[^1] < SlowMilliseconds || !IsQuiet, "A guess was slow on a quiet machine.");
        Assert.True((await _store.OpenFeedAsync(token)).Succeeded);
    }

    /// <summary>Where others wait for the processor too, a long wait says nothing.</summary>
    private static bool IsQuiet => !File.Exists("/proc/loadavg") || double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture) <= 4;

    /// <summary>Mostly what a link looks like; every eighth is the right one with a letter changed, cut, lengthened or with rubbish.</summary>
    private static string Guess(string token, int turn) => (turn % 32) switch
    {
        0 => token[..(turn / 32 % token.Length)],
        8 => token + SecretToken.New()[..(1 + (turn / 32 % 40))],
        16 => string.Concat(token.AsSpan(0, turn / 32 % token.Length), token[turn / 32 % token.Length] == 'A' ? "B" : "A", token.AsSpan((turn / 32 % token.Length) + 1)),
        24 => $"\0'{turn}\uD83D%00../",
        _ => SecretToken.New(),
    };
}
