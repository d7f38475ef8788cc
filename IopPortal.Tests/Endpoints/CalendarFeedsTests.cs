using System.Net;
using System.Net.Http.Headers;
using IopPortal.Data;
using IopPortal.Domain.Calendar;
using IopPortal.Features.Access;
using IopPortal.Features.Calendar.Feeds;
using IopPortal.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace IopPortal.Endpoints;

/// <summary>What a calendar program meets over HTTP (K19 to K27, K38, K39).</summary>
public sealed class CalendarFeedsTests : IAsyncLifetime
{
    private readonly PortalHost _host = new(new TestClock());
    private readonly HttpClient _program = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly string _token = SecretToken.New();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        TemplateStore.CopyTo(Path.Combine(_host.DataFolder, "portal.db"));
        _host.Start();
        _program.BaseAddress = _host.Address;
        await using var db = OpenStore();
        db.AddRange(Sample.Session(room: Sample.BigRoom.Id, title: "Substance use recovery", clients: [Sample.Ana.Id, Sample.Ben.Id]));
        db.Add(new CalendarFeed(Sample.ClientActor.UserId, CalendarOwner.Client, Sample.Ana.Id, SecretToken.HashOf(_token)!, new("My phone", CalendarLevel.Appointment), TestClock.Monday));
        db.Add(new Domain.Accounts.InstallationKey("calendar", new byte[32]));
        await db.SaveChangesAsync(Token);
    }

    public async ValueTask DisposeAsync()
    {
        _program.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task Get_WithoutAnyCookie_HandsOutTheCalendarWithItsTagAndDateAndNothingElse()
    {
        using var response = await AskAsync(HttpMethod.Get, _token);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/calendar; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Null(response.Content.Headers.ContentDisposition);
        Assert.Equal(("private, no-cache", "nosniff", "noindex", "no-referrer"), (
            CacheControl(response), Header(response, "X-Content-Type-Options"), Header(response, "X-Robots-Tag"), Header(response, "Referrer-Policy")));
        Assert.NotNull(response.Headers.ETag);
        Assert.NotNull(response.Content.Headers.LastModified);
        Assert.False(response.Headers.Contains("Set-Cookie") || response.Headers.Contains("Server") || response.Content.Headers.ContentEncoding.Count > 0);
        Assert.Equal("Appointment", Assert.Single(CalendarReader.Read(await BytesAsync(response)).Events).Summary);
        var headers = string.Join('\n', response.Headers.Concat(response.Content.Headers).Select(header => $"{header.Key}: {string.Join(',', header.Value)}"));
        Assert.All(["Lane", "Moss", "Substance", "recovery", "IOP", "therapy"], word => Assert.DoesNotContain(word, headers, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Get_K22Unchanged_IsTheSameByteForByteAndNeverCompressed()
    {
        using var first = await AskAsync(HttpMethod.Get, _token);
        using var second = await AskAsync(HttpMethod.Get, _token, request => request.Headers.AcceptEncoding.ParseAdd("gzip, br"));

        Assert.Equal(await BytesAsync(first), await BytesAsync(second));
        Assert.Empty(second.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Head_K20_SaysTheSameWithoutTheCalendar()
    {
        using var whole = await AskAsync(HttpMethod.Get, _token);
        using var head = await AskAsync(HttpMethod.Head, _token);

        Assert.Equal((whole.StatusCode, whole.Headers.ETag, whole.Content.Headers.ContentType, whole.Content.Headers.ContentLength), (head.StatusCode, head.Headers.ETag, head.Content.Headers.ContentType, head.Content.Headers.ContentLength));
    }

    [Fact]
    public async Task Get_K21KnownTag_Answers304InEachFormAndTheTagWinsOverTheDate()
    {
        using var first = await AskAsync(HttpMethod.Get, _token);
        var tag = first.Headers.ETag!.Tag;

        foreach (var known in new[] { tag, "W/" + tag, $"\"other\", {tag}", "*" })
        {
            using var response = await AskAsync(HttpMethod.Get, _token, request => request.Headers.TryAddWithoutValidation("If-None-Match", known));
            Assert.Equal((HttpStatusCode.NotModified, first.Headers.ETag, "private, no-cache"), (response.StatusCode, response.Headers.ETag, CacheControl(response)));
            Assert.Empty(await BytesAsync(response));
        }

        using var other = await AskAsync(HttpMethod.Get, _token, request =>
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", "\"other\"");
            request.Headers.IfModifiedSince = first.Content.Headers.LastModified;
        });
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Theory]
    [InlineData("yesterday", HttpStatusCode.OK)]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT", HttpStatusCode.OK)]
    [InlineData("", HttpStatusCode.NotModified)]
    public async Task Get_K21Date_IsBelievedOnlyWhenItCanBeReadAndIsNotOlder(string since, HttpStatusCode answer)
    {
        _host.Clock.Advance(TimeSpan.FromSeconds(2));

        using var response = await AskAsync(HttpMethod.Get, _token, request => request.Headers.TryAddWithoutValidation("If-Modified-Since", since.Length > 0 ? since : TestClock.Monday.AddMinutes(1).ToString("R")));

        Assert.Equal(answer, response.StatusCode);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Ask_K19AnyOtherMethod_IsNotAllowed(string method)
    {
        using var response = await AskAsync(new HttpMethod(method), _token);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task Ask_K38UnknownAndRevoked_AreTheSameAnswer(string asked)
    {
        var method = new HttpMethod(asked);
        var revoked = SecretToken.New();
        await using (var db = OpenStore())
        {
            var feed = new CalendarFeed(Sample.ClientActor.UserId, CalendarOwner.Client, Sample.Ana.Id, SecretToken.HashOf(revoked)!, new("Lost phone", CalendarLevel.Appointment), TestClock.Monday);
            feed.Revoke(TestClock.Monday);
            db.Add(feed);
            await db.SaveChangesAsync(Token);
        }

        using var unknown = await AskAsync(method, SecretToken.New());
        using var ended = await AskAsync(method, revoked);
        using var cut = await AskAsync(method, _token[..^1]);

        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal(await SeenAsync(unknown), await SeenAsync(ended));
        Assert.Equal(await SeenAsync(unknown), await SeenAsync(cut));
    }

    [Fact]
    public async Task Ask_K39AfterAllThatCanHappenToALink_NoLogAndNoFileHoldsAToken()
    {
        using var log = new KeptLog();
        _host.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await using var scope = _host.Services.CreateAsyncScope();
        var use = scope.ServiceProvider;
        var wrong = SecretToken.New();
        var made = (await use.GetRequiredService<AddFeed>().HandleAsync(Sample.ClientActor, new(Guid.CreateVersion7(), new("Tablet", CalendarLevel.Busy)), Token)).Value;
        await SeeAsync(HttpStatusCode.OK, HttpMethod.Get, made.TokenOf());
        await SeeAsync(HttpStatusCode.OK, HttpMethod.Head, made.TokenOf());
        await SeeAsync(HttpStatusCode.MethodNotAllowed, HttpMethod.Post, made.TokenOf());
        var turned = (await use.GetRequiredService<RotateFeed>().HandleAsync(Sample.ClientActor, new(made.Id, 1), Token)).Value;
        await SeeAsync(HttpStatusCode.NotFound, HttpMethod.Get, made.TokenOf());
        await SeeAsync(HttpStatusCode.OK, HttpMethod.Get, turned.TokenOf());
        Assert.Empty((await use.GetRequiredService<RevokeFeed>().HandleAsync(Sample.ClientActor, new(made.Id, 2), Token)).Refusals);
        await SeeAsync(HttpStatusCode.NotFound, HttpMethod.Get, turned.TokenOf());
        for (var fetch = 0; fetch < 60; fetch++)
        {
            await SeeAsync(HttpStatusCode.OK, HttpMethod.Get, _token);
        }

        await SeeAsync(HttpStatusCode.TooManyRequests, HttpMethod.Get, _token);
        await SeeAsync(HttpStatusCode.NotFound, HttpMethod.Get, wrong);

        var logs = string.Join('\n', log.Lines);
        var store = await ReadStoreAsync();

        Assert.Contains(SecretToken.HashOf(_token)!, store, StringComparison.Ordinal);
        Assert.All([_token, wrong, made.TokenOf(), turned.TokenOf()], token => Assert.False(logs.Contains(token, StringComparison.Ordinal) || store.Contains(token, StringComparison.Ordinal)));
    }

    private async Task SeeAsync(HttpStatusCode answer, HttpMethod method, string token)
    {
        using var response = await AskAsync(method, token);
        Assert.Equal(answer, response.StatusCode);
    }

    private async Task<string> ReadStoreAsync()
    {
        var text = new System.Text.StringBuilder();
        foreach (var file in Directory.EnumerateFiles(_host.DataFolder, "*", SearchOption.AllDirectories))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(open, System.Text.Encoding.Latin1);
            text.Append(await reader.ReadToEndAsync(Token));
        }

        return text.ToString();
    }

    private PortalDbContext OpenStore() => new(TestStore.Options(Path.Combine(_host.DataFolder, "portal.db")));

    private async Task<HttpResponseMessage> AskAsync(HttpMethod method, string token, Action<HttpRequestMessage>? with = null)
    {
        using var request = new HttpRequestMessage(method, new Uri($"/cal/{token}.ics", UriKind.Relative));
        with?.Invoke(request);
        return await _program.SendAsync(request, Token);
    }

    private static Task<byte[]> BytesAsync(HttpResponseMessage response) => response.Content.ReadAsByteArrayAsync(Token);

    private static async Task<string> SeenAsync(HttpResponseMessage response) =>
        $"{response.StatusCode}|{string.Join('|', response.Headers.Concat(response.Content.Headers).Where(header => header.Key != "Date").Select(header => $"{header.Key}:{string.Join(',', header.Value)}").Order(StringComparer.Ordinal))}|{await response.Content.ReadAsStringAsync(Token)}";

    private static string Header(HttpResponseMessage response, string name) => response.Headers.GetValues(name).Single();

    private static string CacheControl(HttpResponseMessage response) => string.Join(", ", (response.Headers.CacheControl ?? new CacheControlHeaderValue()).ToString().Split(", ").OrderByDescending(part => part, StringComparer.Ordinal));
}
