using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Sockets;
using IopPortal.Support;

namespace IopPortal.Benchmarks;

/// <summary>Radicale on a port and a folder of its own, holding one calendar to compare with.</summary>
public sealed class RadicaleServer : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Process _process;
    private readonly HttpClient _program = new(new SocketsHttpHandler { UseCookies = false });

    private RadicaleServer(int port)
    {
        _program.BaseAddress = new Uri($"http://127.0.0.1:{port}/");
        _process = Process.Start(new ProcessStartInfo(
            "radicale",
            ["--config", "", "--server-hosts", $"127.0.0.1:{port}", "--auth-type", "none", "--rights-type", "authenticated", "--storage-filesystem-folder", _folder.Path, "--logging-level", "error"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("radicale did not start.");
        _program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String("someone:"u8));
    }

    public static bool IsInstalled => OutsideProgram.IsInstalled("radicale");

    public static async Task<RadicaleServer> StartAsync(byte[] calendar)
    {
        using var free = new TcpListener(System.Net.IPAddress.Loopback, 0);
        free.Start();
        var port = ((System.Net.IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        var server = new RadicaleServer(port);
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        for (var patience = 400; ; patience--)
        {
            try
            {
                using var body = new ByteArrayContent(calendar);
                body.Headers.ContentType = new MediaTypeHeaderValue("text/calendar");
                using var made = await server._program.PutAsync(new Uri("someone/schedule/", UriKind.Relative), body);
                made.EnsureSuccessStatusCode();
                return server;
            }
            catch (HttpRequestException refused) when (refused.StatusCode is null && patience > 0)
            {
                await ticks.WaitForNextTickAsync();
            }
            catch
            {
                await server.DisposeAsync();
                throw;
            }
        }
    }

    public Task<byte[]> FetchAsync() => _program.GetByteArrayAsync(new Uri("someone/schedule/", UriKind.Relative));

    public async ValueTask DisposeAsync()
    {
        _program.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Dispose();
    }
}
