using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace IopPortal.Support;

/// <summary>Counts the commands sent to one store while it lives: a gate that is free of clocks.</summary>
public sealed class CommandCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string _file;
    private readonly List<IDisposable> _subscriptions = [];
    private readonly ConcurrentQueue<SentCommand> _sent = [];

    public CommandCount(TestStore store)
        : this(store.File)
    {
    }

    public CommandCount(string file)
    {
        _file = file;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Value => _sent.Count;

    public IReadOnlyList<SentCommand> Sent => [.. _sent];

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
        if (value.Value is CommandEventData { Command: { Connection.DataSource: { } source } command } && source == _file)
        {
            _sent.Enqueue(new(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))]));
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
