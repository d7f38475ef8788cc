using IopPortal.Domain;
using IopPortal.Domain.Audit;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Clients;

public sealed class SearchClientsTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory]
    [InlineData("la", "Ana Lane")]
    [InlineData("AN", "Ana Lane")]
    [InlineData("lane an", "Ana Lane")]
    [InlineData("mo", "Ben Moss")]
    public async Task HandleAsync_TwoLetters_FindsTheBeginningOfAnyWord(string text, string name) =>
        Assert.Equal([name], await NamesAsync(Sample.Director, new(text)));

    [Fact]
    public async Task HandleAsync_WithoutTheAccent_FindsTheName()
    {
        await _store.SaveAsync(Sample.NewClient("Zoë", "Beltrán"));

        Assert.Equal(["Zoë Beltrán"], await NamesAsync(Sample.Director, new("zoe beltran")));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_n")]
    [InlineData("'; DROP TABLE Clients--")]
    [InlineData("x\\")]
    [InlineData("\r\n")]
    [InlineData("a\0b")]
    [InlineData("<script>alert(1)</script>")]
    public async Task HandleAsync_OddText_IsOnlyText(string text) =>
        Assert.Empty(string.IsNullOrWhiteSpace(text) ? [] : await NamesAsync(Sample.Director, new(text)));

    [Fact]
    public async Task HandleAsync_HalfACharacter_FindsNobody() => Assert.Empty(await NamesAsync(Sample.Director, new("a\ud800")));

    [Fact]
    public async Task HandleAsync_TenThousandLetters_FindsNobody() => Assert.Empty(await NamesAsync(Sample.Director, new(new string('a', 10_000))));

    [Fact]
    public async Task HandleAsync_MoreThanAPage_GoesOnWhereItStopped()
    {
        await _store.SaveAsync([.. Enumerable.Range(0, SearchClients.PageSize + 5).Select(number => Sample.NewClient("Same", number % 2 == 0 ? "Aaa" : "Bbb"))]);

        var first = await AskAsync(Sample.Director, new());
        var second = await AskAsync(Sample.Director, new(After: first.Next));

        Assert.Equal((50, 7, null), (first.Rows.Count, second.Rows.Count, second.Next));
        Assert.Equal(57, first.Rows.Concat(second.Rows).Select(row => row.Id).Distinct().Count());
    }

    [Fact]
    public async Task HandleAsync_Therapist_SeesTheCaseloadOnly()
    {
        var list = await AskAsync(Sample.Therapist, new());

        Assert.Equal([Sample.Ana.Id], list.Rows.Select(row => row.Id));
        Assert.True(list.ShowsHours);
        Assert.Null(list.Rows[0].Phone);
    }

    [Fact]
    public async Task HandleAsync_TherapistOfTheGroupAlone_SeesTheName()
    {
        await _store.SaveAsync([.. Sample.GroupRows(out var group), new GroupMembership(group.Id, Sample.Ben.Id, Sample.Monday, null, WeekdaySet.None, Sample.Director.UserId, "")]);

        var row = (await AskAsync(Sample.Therapist, new("ben"))).Rows[0];

        Assert.Equal(("Ben Moss", (EnrollmentStatus?)null, 0), (row.Name, row.Status, row.Tracks.Count));
        Assert.Null(row.Week);
        Assert.Null(row.Mrn);
        Assert.Empty(await NamesAsync(Sample.Therapist, new("ben", EnrollmentStatus.Active)));
        Assert.Empty(await NamesAsync(Sample.Therapist, new("ben", TrackId: Sample.Track.Id)));
    }

    [Fact]
    public async Task HandleAsync_FrontDesk_SeesNamesPhoneAndStatus()
    {
        var list = await AskAsync(Sample.FrontDesk, new("ana"));

        var row = Assert.Single(list.Rows);
        Assert.Equal((null, "555-0199", EnrollmentStatus.Active, 0), (row.Mrn, row.Phone, row.Status, row.Tracks.Count));
        Assert.Null(row.Week);
        Assert.Equal((false, false, 0), (list.ShowsNumbers, list.ShowsHours, list.Tracks.Count));
    }

    [Fact]
    public async Task HandleAsync_Auditor_SeesNoContact()
    {
        var row = (await AskAsync(Sample.Auditor, new("ana"))).Rows[0];

        Assert.Null(row.Phone);
        Assert.NotNull(row.Mrn);
    }

    [Fact]
    public async Task HandleAsync_ByStatusAndTrack_Filters()
    {
        var referred = Sample.NewClient("Rita", "Ray");
        await _store.SaveAsync([referred, Sample.Referral(referred)]);

        Assert.Equal(["Rita Ray"], await NamesAsync(Sample.Director, new(Status: EnrollmentStatus.Referred)));
        Assert.Equal(["Ana Lane", "Ben Moss"], await NamesAsync(Sample.Director, new(TrackId: Sample.Track.Id)));
        Assert.Empty(await NamesAsync(Sample.Director, new(Archived: true)));
    }

    [Fact]
    public async Task HandleAsync_Administrator_IsRefused() =>
        Assert.Equal(Refusal.Forbidden, Assert.Single((await _store.UseCase<SearchClients>().HandleAsync(Sample.Administrator, new(), TestContext.Current.CancellationToken)).Refusals));

    [Fact]
    public async Task HandleAsync_List_IsNotAuditedAsOpened()
    {
        await AskAsync(Sample.Director, new());

        Assert.False(await _store.ReadAsync(db => db.AuditEvents.AnyAsync(audit => audit.Outcome == AuditOutcome.Opened, TestContext.Current.CancellationToken)));
    }

    private async Task<ClientListView> AskAsync(Actor actor, ClientListQuery query) =>
        (await _store.UseCase<SearchClients>().HandleAsync(actor, query, TestContext.Current.CancellationToken)).Value;

    private async Task<IEnumerable<string>> NamesAsync(Actor actor, ClientListQuery query) => (await AskAsync(actor, query)).Rows.Select(row => row.Name);
}
