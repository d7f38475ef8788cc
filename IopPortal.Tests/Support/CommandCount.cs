using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace IopPortal.Support;

/// <summary>Counts the commands sent to one store while it lives: a gate that is free of clocks.</summary>
public sealed class CommandCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string _file;
    private readonly List<IDisposable> _subscriptions = [];
    private int _count;

    public CommandCount(TestStore store)
    {
        _file = store.File;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Value => _count;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerName)
        {
            lock (_subscriptions)
            {
                _subscriptions.Add(value.Subscribe(this, name => name == RelationalEventId.CommandExecuting.Name));
            }
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandEventData { Command.Connection.DataSource: { } source } && source == _file)
        {
            Interlocked.Increment(ref _count);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        lock (_subscriptions)
        {
            _subscriptions.ForEach(subscription => subscription.Dispose());
        }
    }

    private static string DbLoggerName => Microsoft.EntityFrameworkCore.DbLoggerCategory.Name;
}
