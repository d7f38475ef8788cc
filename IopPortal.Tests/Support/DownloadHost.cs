using IopPortal.Data;
using IopPortal.Domain.Accounts;
using IopPortal.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Xunit;

namespace IopPortal.Support;

/// <summary>Asks a running portal for files, as one of the sample clinic's people who signed in a moment ago. One group session with two clients is booked.</summary>
public abstract class DownloadHost : IAsyncLifetime
{
    private readonly HttpClient _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    protected PortalHost Host { get; } = new(new TestClock());

    public async ValueTask InitializeAsync()
    {
        TemplateStore.CopyTo(Path.Combine(Host.DataFolder, "portal.db"));
        Host.Start();
        _browser.BaseAddress = Host.Address;
        await using var db = OpenStore();
        db.AddRange(Sample.Session(room: Sample.BigRoom.Id, title: "Substance use recovery", clients: [Sample.Ana.Id, Sample.Ben.Id]));
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await Host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected PortalDbContext OpenStore() => new(TestStore.Options(Path.Combine(Host.DataFolder, "portal.db")));

    /// <param name="actor">Null: nobody is signed in.</param>
    protected async Task<HttpResponseMessage> AskAsync(HttpMethod method, string file, Actor? actor, PortalRole? role)
    {
        using var request = new HttpRequestMessage(method, new Uri(file, UriKind.Relative));
        request.Headers.Add("Accept-Encoding", "gzip, br");
        if (actor is not null)
        {
            request.Headers.Add("Cookie", $"portal={Ticket(actor, role!.Value)}");
        }

        return await _browser.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The cookie a sign-in would have made.</summary>
    private string Ticket(Actor actor, PortalRole role)
    {
        var scheme = IdentityConstants.ApplicationScheme;
        var cookie = Host.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(scheme);
        var until = new AuthenticationProperties { IssuedUtc = TestClock.Monday, ExpiresUtc = TestClock.Monday.AddHours(12) };
        return cookie.TicketDataFormat.Protect(new AuthenticationTicket(SignInClaims.Create(actor.UserId, actor.Stamp, "Name", [role], scheme), until, scheme));
    }
}
