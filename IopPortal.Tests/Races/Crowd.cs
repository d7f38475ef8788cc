using System.Diagnostics;

namespace IopPortal.Races;

/// <summary>Lets many people act at the same instant, each on a thread of its own.</summary>
internal static class Crowd
{
    public static async Task<IReadOnlyList<(T Answer, TimeSpan Waited)>> AtOnceAsync<T>(int people, Func<int, Task<T>> act)
    {
        using var start = new Barrier(people);
        return await Task.WhenAll(Enumerable.Range(0, people).Select(person => Task.Factory.StartNew(
            async () =>
            {
                start.SignalAndWait();
                var began = Stopwatch.GetTimestamp();
                return (await act(person), Stopwatch.GetElapsedTime(began));
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap()));
    }
}
