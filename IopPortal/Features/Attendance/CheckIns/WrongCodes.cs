namespace IopPortal.Features.Attendance.CheckIns;

/// <summary>Counts wrong codes of an account, so that nobody guesses one: five in five minutes, then a wait.</summary>
public sealed class WrongCodes
{
    public const int Most = 5;

    private const int MostAccounts = 10_000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, List<DateTimeOffset>> _tries = [];

    public bool IsOpen(Guid userId, DateTimeOffset now)
    {
        lock (_lock)
        {
            return !_tries.TryGetValue(userId, out var tries) || tries.Count(at => now - at < Window) < Most;
        }
    }

    public void Add(Guid userId, DateTimeOffset now)
    {
        lock (_lock)
        {
            if (_tries.Count > MostAccounts)
            {
                foreach (var (id, _) in _tries.Where(row => row.Value.TrueForAll(at => now - at >= Window)).ToList())
                {
                    _tries.Remove(id);
                }
            }

            if (!_tries.TryGetValue(userId, out var tries))
            {
                _tries[userId] = tries = [];
            }

            tries.RemoveAll(at => now - at >= Window);
            tries.Add(now);
        }
    }
}
