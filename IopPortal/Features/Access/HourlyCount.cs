using System.Collections.Concurrent;

namespace IopPortal.Features.Access;

/// <summary>Counts something by key in windows of an hour. What is over is forgotten with the hour.</summary>
internal sealed class HourlyCount<TKey>
    where TKey : notnull
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<TKey, Window> _windows = new();
    private long _sweepAt; // Ticks of UTC.

    /// <summary>Null while the key stays within the most; otherwise how long until its window ends.</summary>
    public TimeSpan? Add(TKey key, int most, DateTimeOffset now)
    {
        Sweep(now);
        var window = _windows.AddOrUpdate(key, _ => new(now, 1), (_, old) => now - old.Since >= Hour ? new(now, 1) : old with { Count = old.Count + 1 });
        return window.Count <= most ? null : window.Since + Hour - now;
    }

    private void Sweep(DateTimeOffset now)
    {
        var due = Interlocked.Read(ref _sweepAt);
        if (now.UtcTicks < due || Interlocked.CompareExchange(ref _sweepAt, (now + Hour).UtcTicks, due) != due)
        {
            return;
        }

        foreach (var (key, window) in _windows)
        {
            if (now - window.Since >= Hour)
            {
                _windows.TryRemove(new(key, window));
            }
        }
    }

    private sealed record Window(DateTimeOffset Since, int Count);
}
