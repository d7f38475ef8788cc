namespace IopPortal.Support;

/// <summary>A clock that stands where the test puts it. Timers run in real time, so waiting code still wakes.</summary>
public sealed class TestClock(DateTimeOffset now) : TimeProvider
{
    private long _ticks = now.UtcTicks;

    /// <summary>Monday 2026-02-23 08:00 in New York: twelve weeks from here cross the change to summer time.</summary>
    public static DateTimeOffset Monday { get; } = new(2026, 2, 23, 13, 0, 0, TimeSpan.Zero);

    public TestClock()
        : this(Monday)
    {
    }

    public DateTimeOffset UtcNow
    {
        get => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);
        set => Interlocked.Exchange(ref _ticks, value.UtcTicks);
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => UtcNow;

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);
}
