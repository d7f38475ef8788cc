using System.Diagnostics;
using Microsoft.Playwright;
using Xunit;

namespace IopPortal.Support;

/// <summary>Finds the browser for the journeys, and provides one where the machine has none. Once per run, or two fixtures would race for the installer.</summary>
public static class ChromiumFinder
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

    private static readonly TimeSpan InstallLimit = TimeSpan.FromMinutes(8);

    private static readonly Lazy<Task<BrowserTypeLaunchOptions>> Found = new(FindAsync);

    /// <summary>How to start the browser that was found. Fails with one sentence when there is none and none can be provided.</summary>
    public static Task<BrowserTypeLaunchOptions> LaunchOptionsAsync() => Found.Value;

    private static async Task<BrowserTypeLaunchOptions> FindAsync()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } named)
        {
            return File.Exists(named)
                ? Options(named)
                : throw new InvalidOperationException($"CHROMIUM_PATH names {named}, which is not there.");
        }

        if (OnPath() is { } installed)
        {
            return Options(installed);
        }

        Say("No Chromium on this machine: asking Playwright for one.");
        if (await StartsAsync(Options(null)) || (InstallByPlaywright() && await StartsAsync(Options(null))))
        {
            return Options(null);
        }

        Say("Playwright could not provide Chromium: asking apt. This downloads about 200 MB once.");
        if (await InstallByAptAsync() && OnPath() is { } provided)
        {
            return Options(provided);
        }

        throw new InvalidOperationException(
            "The browser journeys need Chromium, and none was found or could be installed. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH to an executable.");
    }

    private static BrowserTypeLaunchOptions Options(string? path) => new()
    {
        ExecutablePath = path,
        Headless = true,
        Args =
        [
            .. Environment.IsPrivilegedProcess ? ["--no-sandbox"] : Array.Empty<string>(),
            "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        ],
    };

    private static string? OnPath() =>
        (from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
         from name in Names
         select Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    private static bool InstallByPlaywright() => Microsoft.Playwright.Program.Main(["install", "chromium", "--only-shell"]) == 0;

    private static async Task<bool> StartsAsync(BrowserTypeLaunchOptions options)
    {
        using var playwright = await Playwright.CreateAsync();
        try
        {
            await using var browser = await playwright.Chromium.LaunchAsync(options);
            return true;
        }
        catch (PlaywrightException missing) // Not there, or without the libraries it needs.
        {
            Say(missing.Message.Split('\n')[0]);
            return false;
        }
    }

    private static async Task<bool> InstallByAptAsync()
    {
        if (!Environment.IsPrivilegedProcess || !File.Exists("/usr/bin/apt-get"))
        {
            Say("apt needs a Debian system and the root user.");
            return false;
        }

        using var retry = new PeriodicTimer(TimeSpan.FromSeconds(5));
        for (var attempt = 0; attempt < 24 && await RunAptAsync("update") != 0; attempt++) // Its lists may be locked by another run.
        {
            await retry.WaitForNextTickAsync();
        }

        return await RunAptAsync("-o", "DPkg::Lock::Timeout=120", "install", "-y", "--no-install-recommends", "chromium") == 0;
    }

    private static async Task<int> RunAptAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("/usr/bin/apt-get", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";

        using var limit = new CancellationTokenSource(InstallLimit);
        using var apt = Process.Start(start) ?? throw new InvalidOperationException("apt-get did not start.");
        apt.StandardInput.Close();
        var output = apt.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = apt.StandardError.ReadToEndAsync(limit.Token);
        await apt.WaitForExitAsync(limit.Token);
        await output;

        Say($"apt-get {arguments[^1]} ended with {apt.ExitCode}. {(apt.ExitCode == 0 ? "" : (await errors).Trim())}");
        return apt.ExitCode;
    }

    private static void Say(string sentence)
    {
        Console.WriteLine(sentence);
        TestContext.Current.SendDiagnosticMessage(sentence);
    }
}
