using System.Net;
using IopPortal.Domain.Accounts;
using IopPortal.Features.Reports;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Endpoints;

public sealed class ReportDownloadsTests : DownloadHost
{
    private const string Period = "from=2026-01-05&to=2026-03-01";

    public static TheoryData<string> Files =>
    [
        $"/reports/table.csv?report=attendance&{Period}",
        $"/reports/table.csv?report=cancellations&{Period}&table=groups",
        $"/reports/list.csv?report=cancellations&{Period}",
        $"/reports/attendance.csv?{Period}",
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task GetAndHead_Director_AreAnAttachmentNobodyKeeps(string file)
    {
        using var whole = await AskAsync(HttpMethod.Get, file, Sample.Director, PortalRole.ProgramDirector);
        using var head = await AskAsync(HttpMethod.Head, file, Sample.Director, PortalRole.ProgramDirector);

        Assert.All([whole, head], response =>
        {
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("text/csv; charset=utf-8", response.Content.Headers.ContentType?.ToString());
            Assert.Matches("^attachment; filename=\"report-[0-9a-f]{32}\\.csv\"$", response.Content.Headers.ContentDisposition?.ToString());
            Assert.Equal(("no-store", "nosniff"), (response.Headers.CacheControl?.ToString(), response.Headers.GetValues("X-Content-Type-Options").Single()));
        });
        Assert.NotEmpty(await whole.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Get_FrontDeskOrNobody_IsRefused(string file)
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            using var desk = await AskAsync(method, file, Sample.FrontDesk, PortalRole.FrontDesk);
            using var nobody = await AskAsync(method, file, null, null);

            Assert.Equal(HttpStatusCode.Forbidden, desk.StatusCode);
            Assert.Equal(HttpStatusCode.Unauthorized, nobody.StatusCode);
        }
    }

    [Fact]
    public async Task Get_AuditorWithoutTheFreshPassword_IsLedToProveIt()
    {
        await using (var db = OpenStore())
        {
            await db.Users.ExecuteUpdateAsync(users => users.SetProperty(user => user.ConfirmedAt, TestClock.Monday.AddMinutes(-6)), TestContext.Current.CancellationToken);
        }

        using var response = await AskAsync(HttpMethod.Get, $"/reports/attendance.csv?{Period}", Sample.Auditor, PortalRole.Auditor);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.StartsWith("/Account/Confirm?returnUrl=%2Freports%2Fattendance.csv%3F", response.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/reports/list.csv?report=attendance", HttpStatusCode.NotFound)]
    [InlineData("/reports/table.csv?report=hours&table=nothing", HttpStatusCode.NotFound)]
    [InlineData("/reports/table.csv?report=hours&from=2026-03-01&to=2026-02-01", HttpStatusCode.BadRequest)]
    public async Task Get_WhatCannotBe_IsRefused(string file, HttpStatusCode answer)
    {
        using var response = await AskAsync(HttpMethod.Get, file, Sample.Director, PortalRole.ProgramDirector);

        Assert.Equal(answer, response.StatusCode);
    }

    [Fact]
    public async Task Get_MoreThanTwentyFilesInAnHour_IsToldToWait()
    {
        foreach (var number in Enumerable.Range(0, ExportLimits.FilesPerHour))
        {
            using var file = await AskAsync(HttpMethod.Get, Files.ElementAt(number % Files.Count).Data, Sample.Director, PortalRole.ProgramDirector);
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        }

        Host.Clock.Advance(TimeSpan.FromMinutes(50));
        foreach (var file in Files)
        {
            using var refused = await AskAsync(HttpMethod.Get, file.Data, Sample.Director, PortalRole.ProgramDirector);

            Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromMinutes(10), null), (refused.StatusCode, refused.Headers.RetryAfter?.Delta, refused.Content.Headers.ContentDisposition));
            Assert.Contains("Wait 10 minutes, then try again.", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        using var other = await AskAsync(HttpMethod.Get, Files.First().Data, Sample.Therapist, PortalRole.Therapist);
        Host.Clock.Advance(TimeSpan.FromMinutes(10));
        using var again = await AskAsync(HttpMethod.Get, Files.First().Data, Sample.Director, PortalRole.ProgramDirector);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (other.StatusCode, again.StatusCode));
    }

    [Fact]
    public async Task Get_List_HoldsItsRows()
    {
        using var response = await AskAsync(HttpMethod.Get, $"/reports/list.csv?report=cancellations&{Period}", Sample.Director, PortalRole.ProgramDirector);

        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.DoesNotContain("Substance use recovery", text, StringComparison.Ordinal); // The title of a single session is not told.
    }
}
