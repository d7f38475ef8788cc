using Microsoft.Playwright;

namespace IopPortal.Support;

/// <summary>The browser of the run; every page it opens has cookies of its own and leaves a trace when its test fails.</summary>
public sealed class TestBrowser : IAsyncDisposable
{
    /// <summary>Milliseconds; a busy machine is slow, and only a failure waits this long.</summary>
    private const float Patience = 60_000;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private TestBrowser(IPlaywright playwright, IBrowser browser)
    {
        _playwright = playwright;
        _browser = browser;
    }

    public static async Task<TestBrowser> StartAsync()
    {
        var options = await ChromiumFinder.LaunchOptionsAsync();
        var playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Patience / 2);
        return new(playwright, await playwright.Chromium.LaunchAsync(options));
    }

    public async Task<IPage> NewPageAsync(Uri address, Screen screen, string? storageState)
    {
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = screen.Width, Height = screen.Height },
            ColorScheme = screen.Colors,
            StorageState = storageState,
            Locale = "en-US",
            TimezoneId = "America/New_York",
            ReducedMotion = ReducedMotion.Reduce,
            IgnoreHTTPSErrors = true, // A journey over https brings a certificate nobody vouches for.
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout(Patience);
        await context.Tracing.StartAsync(new() { Snapshots = true });
        BrowserEvidenceAttribute.Watch(context);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
