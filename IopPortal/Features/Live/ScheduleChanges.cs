using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace IopPortal.Features.Live;

/// <summary>Tells open pages what was changed: one notifier for the whole process, keyed by what a page shows.</summary>
public sealed class ScheduleChanges(ILogger<ScheduleChanges> log)
{
    private readonly ConcurrentDictionary<Topic, ConcurrentDictionary<Subscription, bool>> _subscribers = new();

    /// <summary>Calls back once for each change that touches any of the topics, until disposed. The callback must come back through the page's own dispatcher.</summary>
    public IDisposable Subscribe(IReadOnlyCollection<Topic> topics, Func<Task> callback)
    {
        var subscription = new Subscription(this, [.. topics], callback);
        foreach (var topic in subscription.Topics)
        {
            _subscribers.GetOrAdd(topic, _ => new()).TryAdd(subscription, true);
        }

        return subscription;
    }

    /// <summary>Returns at once; a slow or broken page holds nobody up.</summary>
    public void Publish(IReadOnlyCollection<Topic> topics)
    {
        var touched = topics.SelectMany(topic => _subscribers.TryGetValue(topic, out var found) ? found.Keys : []).ToHashSet();
        foreach (var subscription in touched)
        {
            _ = CallAsync(subscription);
        }
    }

    private async Task CallAsync(Subscription subscription)
    {
        await Task.Yield();
        try
        {
            await subscription.CallAsync();
        }
        catch (ObjectDisposedException)
        {
            subscription.Dispose(); // The page went away between the change and the call.
        }
        catch (InvalidOperationException exception)
        {
            log.LogWarning(exception, "A page could not take a change");
            subscription.Dispose();
        }
    }

    private void Remove(Subscription subscription)
    {
        foreach (var topic in subscription.Topics)
        {
            if (_subscribers.TryGetValue(topic, out var found))
            {
                found.TryRemove(subscription, out _);
            }
        }
    }

    private sealed class Subscription(ScheduleChanges changes, HashSet<Topic> topics, Func<Task> callback) : IDisposable
    {
        private readonly ExecutionContext? _flow = ExecutionContext.Capture();

        public HashSet<Topic> Topics => topics;

        /// <summary>In the flow of the page, which speaks the page's language, not that of whoever changed something.</summary>
        public Task CallAsync()
        {
            if (_flow is null)
            {
                return callback();
            }

            var called = Task.CompletedTask;
            ExecutionContext.Run(_flow, _ => called = callback(), null);
            return called;
        }

        public void Dispose() => changes.Remove(this);
    }
}
