using System.Collections.Concurrent;
using IopPortal.Support;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(PortalFixture))]

namespace IopPortal.Support;

/// <summary>One running portal with the demonstration program and one browser for all journeys. Nothing starts until a journey asks.</summary>
public sealed class PortalFixture : IAsyncDisposable
{
    private readonly Lazy<PortalHost> _host = new(() => new PortalHost(new TestClock()).Start());
    private readonly Lazy<Task<TestBrowser>> _browser = new(TestBrowser.StartAsync);
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _signIns = new();

    public PortalHost Host => _host.Value;

    public TestClock Clock => Host.Clock;

    /// <summary>Opens a page as one of the demonstration accounts, signed in through the real form, and waits until it answers to clicks.</summary>
    public async Task<IPage> OpenAsync(string path, string account, Screen? screen = null)
    {
        var state = await _signIns.GetOrAdd(account, name => new(() => SignInOnceAsync(name))).Value;
        var page = await NewPageAsync(screen, state);
        await page.GoLiveAsync(path);
        return page;
    }

    /// <summary>A browser of its own that nobody has signed in to.</summary>
    public Task<IPage> OpenAnonymouslyAsync(string path, Screen? screen = null) => OpenAnonymouslyAsync(Host, path, screen);

    /// <summary>The same on another running portal, for journeys that need one to themselves.</summary>
    public async Task<IPage> OpenAnonymouslyAsync(PortalHost host, string path, Screen? screen = null)
    {
        var page = await (await _browser.Value).NewPageAsync(host.Address, screen ?? Screen.Desk, null);
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>Signed in afresh on another running portal, on a page that answers to clicks.</summary>
    public async Task<IPage> OpenAsync(PortalHost host, string path, string account, Screen? screen = null)
    {
        var page = await OpenAnonymouslyAsync(host, "Account/Login", screen);
        await page.SignInAsync(account, DemoAccount.Password);
        await page.GoLiveAsync(path);
        return page;
    }

    /// <summary>Signs in afresh, for journeys that sign out, change the password or lock the account.</summary>
    public async Task<IPage> SignInAsync(string account, string password = DemoAccount.Password, Screen? screen = null)
    {
        var page = await NewPageAsync(screen, null);
        await page.SignInAsync(account, password);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser.IsValueCreated)
        {
            await (await _browser.Value).DisposeAsync();
        }

        if (_host.IsValueCreated)
        {
            await _host.Value.DisposeAsync();
        }
    }

    private async Task<IPage> NewPageAsync(Screen? screen, string? state) =>
        await (await _browser.Value).NewPageAsync(Host.Address, screen ?? Screen.Desk, state);

    private async Task<string> SignInOnceAsync(string account)
    {
        var page = await SignInAsync(account);
        return await page.Context.StorageStateAsync();
    }
}
