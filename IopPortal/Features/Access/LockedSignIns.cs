using System.Collections.Concurrent;

namespace IopPortal.Features.Access;

/// <summary>Sign-ins that were locked to the check-in tablet while screens of theirs were still open: a circuit outlives the cookie it began with.</summary>
public sealed class LockedSignIns(TimeProvider clock)
{
    /// <summary>Longer than any sign-in lasts.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(13);

    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _since = new();

    public void Add(Guid signIn)
    {
        var now = clock.GetUtcNow();
        foreach (var (old, since) in _since)
        {
            if (now - since > Lasts)
            {
                _since.TryRemove(old, out _);
            }
        }

        _since[signIn] = now;
    }

    public bool Contains(Guid? signIn) => signIn is { } known && _since.ContainsKey(known);
}
