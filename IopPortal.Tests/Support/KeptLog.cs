using Microsoft.Extensions.Logging;

namespace IopPortal.Support;

/// <summary>Keeps every line a running portal logs, whoever writes it.</summary>
public sealed class KeptLog : ILoggerProvider
{
    private readonly LogLines<KeptLog> _log = new();

    public IReadOnlyList<string> Lines => _log.Lines;

    public ILogger CreateLogger(string categoryName) => _log;

    public void Dispose()
    {
    }
}
