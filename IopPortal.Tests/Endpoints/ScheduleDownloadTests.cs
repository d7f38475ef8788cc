using System.Net;
using IopPortal.Domain.Accounts;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Xunit;

namespace IopPortal.Endpoints;

public sealed class ScheduleDownloadTests : IAsyncLifetime
{
    private static readonly Uri File = new("/my/schedule.ics", UriKind.Relative);

    private readonly PortalHost _host = new(new TestClock());
    private readonly HttpClient _browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    public async ValueTask InitializeAsync()
    {
        TemplateStore.CopyTo(Path.Combine(_host.DataFolder, "portal.db"));
        _host.Start();
        _browser.BaseAddress = _host.Address;
        await using var db = new IopPortal.Data.PortalDbContext(TestStore.Options(Path.Combine(_host.DataFolder, "portal.db")));
        db.AddRange(Sample.Session(room: Sample.BigRoom.Id, title: "Substance use recovery", clients: [Sample.Ana.Id, Sample.Ben.Id]));
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task Get_Client_HandsOutTheFileAsAnAttachment()
    {
        using var response = await AskAsync(HttpMethod.Get, Sample.ClientActor, PortalRole.Client);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/calendar; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("attachment; filename=\"schedule.ics\"", response.Content.Headers.ContentDisposition?.ToString());
        Assert.Equal(("no-store", "nosniff"), (response.Headers.CacheControl?.ToString(), response.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.Empty(response.Content.Headers.ContentEncoding);
        var entry = Assert.Single(CalendarReader.Read(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Events);
        Assert.Equal(Sample.Slot().Utc().Start, entry.Start);
        var headers = string.Join('\n', response.Headers.Concat(response.Content.Headers).Select(header => $"{header.Key}: {string.Join(',', header.Value)}"));
        Assert.All(["Lane", "Moss", "Substance", "recovery", "IOP"], word => Assert.DoesNotContain(word, headers, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Head_Client_SaysTheSameWithoutTheFile()
    {
        using var whole = await AskAsync(HttpMethod.Get, Sample.ClientActor, PortalRole.Client);
        using var head = await AskAsync(HttpMethod.Head, Sample.ClientActor, PortalRole.Client);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(whole.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(whole.Content.Headers.ContentType, head.Content.Headers.ContentType);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task Get_NotSignedIn_Is401WithoutWords(string method)
    {
        using var response = await AskAsync(new HttpMethod(method), null, null);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Null(response.Headers.Location);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Get_SignInEnded_Is401()
    {
        using var response = await AskAsync(HttpMethod.Get, Sample.ClientActor with { Stamp = "old" }, PortalRole.Client);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Get_AccountOfNobody_SaysThatNothingIsScheduled()
    {
        using var response = await AskAsync(HttpMethod.Get, Sample.Auditor, PortalRole.Auditor);

        var entry = Assert.Single(CalendarReader.Read(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Events);
        Assert.Equal("Nothing scheduled", entry.Summary);
    }

    private async Task<HttpResponseMessage> AskAsync(HttpMethod method, Actor? actor, PortalRole? role)
    {
        using var request = new HttpRequestMessage(method, File);
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
        var cookie = _host.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(scheme);
        var until = new AuthenticationProperties { IssuedUtc = TestClock.Monday, ExpiresUtc = TestClock.Monday.AddHours(12) };
        return cookie.TicketDataFormat.Protect(new AuthenticationTicket(SignInClaims.Create(actor.UserId, actor.Stamp, "Name", [role], scheme), until, scheme));
    }
}
