namespace IopPortal.Domain.Accounts;

/// <summary>How long wrong passwords make an account wait: a growing delay after five, a quarter of an hour after ten. Time opens it again.</summary>
public static class SignInThrottle
{
    /// <summary>Wrong tries without a delay.</summary>
    public const int FreeTries = 4;

    public const int TriesBeforeLock = 10;

    /// <summary>How long a lock lasts, and how far back wrong tries count.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    public static bool IsOpen(DateTimeOffset? nextTryAt, DateTimeOffset? lockedUntil, DateTimeOffset now) =>
        !(nextTryAt > now) && !(lockedUntil > now);

    /// <summary>What is kept after one more wrong try. <paramref name="nextTryAt"/> is also the mark of the last one: older than the window, it no longer counts.</summary>
    public static (int WrongTries, DateTimeOffset NextTryAt, DateTimeOffset? LockedUntil) AfterWrongTry(int wrongTries, DateTimeOffset? nextTryAt, DateTimeOffset now)
    {
        var tries = nextTryAt is { } last && now - last < Window ? wrongTries + 1 : 1;
        return tries >= TriesBeforeLock
            ? (0, now + Window, now + Window)
            : (tries, tries > FreeTries ? now + TimeSpan.FromSeconds(1 << (tries - FreeTries)) : now, null);
    }
}
