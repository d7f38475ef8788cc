using System.Net;
using IopPortal.Domain.Accounts;
using IopPortal.Security;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Endpoints;

public sealed class ScheduleDownloadTests : DownloadHost
{
    private const string File = "/my/schedule.ics";

    [Fact]
    public async Task Get_Client_HandsOutTheFileAsAnAttachment()
    {
        using var response = await AskAsync(HttpMethod.Get, File, Sample.ClientActor, PortalRole.Client);

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
        using var whole = await AskAsync(HttpMethod.Get, File, Sample.ClientActor, PortalRole.Client);
        using var head = await AskAsync(HttpMethod.Head, File, Sample.ClientActor, PortalRole.Client);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(whole.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(whole.Content.Headers.ContentType, head.Content.Headers.ContentType);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task Get_NotSignedIn_Is401WithoutWords(string method)
    {
        using var response = await AskAsync(new HttpMethod(method), File, null, null);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Null(response.Headers.Location);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Get_SignInEnded_Is401()
    {
        using var response = await AskAsync(HttpMethod.Get, File, Sample.ClientActor with { Stamp = "old" }, PortalRole.Client);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Get_AccountOfNobody_SaysThatNothingIsScheduled()
    {
        using var response = await AskAsync(HttpMethod.Get, File, Sample.Auditor, PortalRole.Auditor);

        var entry = Assert.Single(CalendarReader.Read(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Events);
        Assert.Equal("Nothing scheduled", entry.Summary);
    }
}
