using System.Diagnostics;
using System.IO.Pipes;
using System.Text.Json;

namespace IopPortal.Races;

/// <summary>A process of its own that books on command: this very assembly, started to run nothing but the worker.</summary>
internal sealed class BookingWorker : IAsyncDisposable
{
    public const string PipeVariable = "PORTAL_RACE_PIPE";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly NamedPipeServerStream _pipe;
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly StreamReader _answers;
    private readonly StreamWriter _orders;

    private BookingWorker(NamedPipeServerStream pipe, Process process)
    {
        (_pipe, _process) = (pipe, process);
        _output = process.StandardOutput.ReadToEndAsync();
        _answers = new StreamReader(pipe, leaveOpen: true);
        _orders = new StreamWriter(pipe, leaveOpen: true);
    }

    public int ProcessId => _process.Id;

    public static async Task<BookingWorker> StartAsync(CancellationToken cancellationToken)
    {
        var name = $"portal-race-{Guid.NewGuid():N}";
        var pipe = new NamedPipeServerStream(name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous);
        var worker = new BookingWorker(pipe, Start(name));
        var connected = pipe.WaitForConnectionAsync(cancellationToken);
        if (await Task.WhenAny(connected, worker._process.WaitForExitAsync(cancellationToken)).WaitAsync(Patience, cancellationToken) != connected)
        {
            throw new InvalidOperationException($"The second process ended before it began: {await worker._output}");
        }

        return worker;
    }

    /// <summary>What became of each booking, in the order of the plans.</summary>
    public async Task<IReadOnlyList<BookingAnswer>> DoAsync(BookingOrder order, CancellationToken cancellationToken)
    {
        await _orders.WriteLineAsync(JsonSerializer.Serialize(order).AsMemory(), cancellationToken);
        await _orders.FlushAsync(cancellationToken);
        var answer = await _answers.ReadLineAsync(cancellationToken).AsTask().WaitAsync(Patience, cancellationToken);
        return answer is null
            ? throw new InvalidOperationException($"The second process failed: {await _output}")
            : JsonSerializer.Deserialize<List<BookingAnswer>>(answer)!;
    }

    /// <summary>Lets it finish, and says how it ended.</summary>
    public async Task<int> EndAsync(CancellationToken cancellationToken)
    {
        await _pipe.DisposeAsync();
        await _process.WaitForExitAsync(cancellationToken).WaitAsync(Patience, cancellationToken);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        await _pipe.DisposeAsync();
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _answers.Dispose();
        _process.Dispose();
    }

    private static Process Start(string pipe)
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } known ? known : "dotnet";
        return Process.Start(new ProcessStartInfo(dotnet, [typeof(BookingWorker).Assembly.Location, "-class", typeof(BookingWorkerTests).FullName!, "-explicit", "only"])
        {
            Environment = { [PipeVariable] = pipe },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        }) ?? throw new InvalidOperationException("No second process could be started.");
    }
}
