using System.Buffers;
using System.Text;
using IopPortal.Domain;
using IopPortal.Domain.Calendar;
using IopPortal.Domain.Clients;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Calendar.Feeds;

public sealed class ReadFeedTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_K37_OpensItsOwnSubjectsCalendarAlone()
    {
        var own = await _store.SaveAsync(Sample.Individual(Sample.Ana.Id));
        var others = await _store.SaveAsync(Sample.Individual(Sample.Ben.Id, Sample.Slot(from: 13, to: 14)));
        var ana = (await _store.AddFeedAsync(Sample.ClientActor)).Value.TokenOf();
        var ben = (await _store.AddSecondClientFeedAsync()).TokenOf();

        Assert.Equal(own.StartUtc, Assert.Single(await _store.EntriesAsync(ana)).Start);
        Assert.Equal(others.StartUtc, Assert.Single(await _store.EntriesAsync(ben)).Start);
    }

    [Fact]
    public async Task HandleAsync_K38WrongCutLengthenedOrCaseChanged_IsOneRefusal()
    {
        var token = (await _store.AddFeedAsync(Sample.ClientActor)).Value.TokenOf();
        var swapped = string.Concat(token.Select(letter => char.IsUpper(letter) ? char.ToLowerInvariant(letter) : char.ToUpperInvariant(letter)));

        foreach (var wrong in new[] { "", "x", token[..^1], token + "A", swapped, token.Replace(token[0], token[0] == 'A' ? 'B' : 'A'), new string('A', 5_000), "../portal", "%00" })
        {
            Assert.Equal(Refusal.NotFound, Assert.Single((await _store.OpenFeedAsync(wrong)).Refusals));
        }

        Assert.True((await _store.OpenFeedAsync(token)).Succeeded);
    }

    [Fact]
    public async Task HandleAsync_K36AccountDisabledOrWithoutItsPerson_EndsAtOnce()
    {
        var client = (await _store.AddFeedAsync(Sample.ClientActor)).Value.TokenOf();
        var staff = (await _store.AddFeedAsync(Sample.Therapist, CalendarLevel.Staff)).Value.TokenOf();
        Assert.True((await _store.OpenFeedAsync(client)).Succeeded && (await _store.OpenFeedAsync(staff)).Succeeded);

        await _store.ReadAsync(db => db.Users.Where(user => user.Id == Sample.ClientActor.UserId).ExecuteUpdateAsync(set => set.SetProperty(user => user.IsDisabled, true), Token));
        await _store.ReadAsync(db => db.UserRoles.Where(role => role.UserId == Sample.Therapist.UserId).ExecuteDeleteAsync(Token));

        Assert.False((await _store.OpenFeedAsync(client)).Succeeded);
        Assert.False((await _store.OpenFeedAsync(staff)).Succeeded);
    }

    [Fact]
    public async Task HandleAsync_K36Discharged_EndsThirtyDaysAfterTheLastOfEverything()
    {
        var token = (await _store.AddFeedAsync(Sample.ClientActor)).Value.TokenOf();
        await _store.ReadAsync(db => db.Enrollments.Where(stay => stay.ClientId == Sample.Ana.Id).ExecuteUpdateAsync(
            set => set.SetProperty(stay => stay.Status, EnrollmentStatus.Discharged).SetProperty(stay => stay.DischargeDate, Sample.Monday), Token));
        await _store.SaveAsync(Sample.Individual(Sample.Ana.Id, Sample.Slot(Sample.Monday.AddDays(19))));

        _store.Clock.UtcNow = Sample.At(Sample.Monday.AddDays(49), 9);
        var during = await _store.OpenFeedAsync(token);
        _store.Clock.UtcNow = Sample.At(Sample.Monday.AddDays(49), 12);
        var after = await _store.OpenFeedAsync(token);

        Assert.True(during.Succeeded);
        Assert.Equal(Refusal.NotFound, Assert.Single(after.Refusals));
    }

    [Fact]
    public async Task HandleAsync_K17_TheTagChangesWithEachCauseAndWithNothingElse()
    {
        var session = await _store.SaveAsync(Sample.Individual(Sample.Ana.Id));
        var token = (await _store.AddFeedAsync(Sample.ClientActor)).Value.TokenOf();
        var first = (await _store.OpenFeedAsync(token)).Value;
        _store.Clock.Advance(TimeSpan.FromMinutes(30));
        await _store.SaveAsync(Sample.Individual(Sample.Ben.Id, Sample.Slot(from: 13, to: 14)));
        var othersChange = (await _store.OpenFeedAsync(token)).Value;

        var moved = await _store.UseCase<MoveSession>().HandleAsync(
            Sample.Director, new(session.Id, session.Version, session.Date, new(15, 0), 60, session.RoomId, session.LeadId!.Value), Token);
        var afterMove = (await _store.OpenFeedAsync(token)).Value;
        _store.Clock.UtcNow = _store.Clock.UtcNow.AddDays(1);
        var nextDay = (await _store.OpenFeedAsync(token)).Value;

        Assert.Empty(moved.Refusals);
        Assert.Equal(first.ETag, othersChange.ETag);
        Assert.Equal(3, new[] { first.ETag, afterMove.ETag, nextDay.ETag }.Distinct().Count());
        Assert.Equal(TestClock.Monday.AddMinutes(30), afterMove.LastModified);
        Assert.Equal(new DateTimeOffset(nextDay.Now.UtcDateTime.Date, TimeSpan.Zero), nextDay.LastModified);
    }

    [Fact]
    public async Task HandleAsync_K47_AsksTheStoreOnceAndOnceMoreForTheSessions()
    {
        using var count = new CommandCount(_store); // From the beginning: without a listener EF stops telling of commands for a while.
        await _store.SaveAsync([.. Enumerable.Range(0, 20).Select(day => Sample.Individual(Sample.Ana.Id, Sample.Slot(Sample.Monday.AddDays(day))))]);
        var token = (await _store.AddFeedAsync(Sample.ClientActor)).Value.TokenOf();
        var before = count.Value;

        var opened = (await _store.OpenFeedAsync(token)).Value;
        var looked = count.Value - before;
        var entries = await _store.UseCase<ReadFeed>().EntriesAsync(opened, Token);

        Assert.Equal((1, 2, 20), (looked, count.Value - before, entries.Count));
    }

    [Fact]
    public async Task NoteFetchAsync_K40Polling_WritesOnceADayAndForEachVersion()
    {
        var session = await _store.SaveAsync(Sample.Individual(Sample.Ana.Id));
        var token = (await _store.AddFeedAsync(Sample.ClientActor)).Value.TokenOf();
        await _store.FetchAsync(token);
        _store.Clock.Advance(TimeSpan.FromHours(1));
        await _store.FetchAsync(token);
        var again = await FetchedAsync();

        await _store.UseCase<MoveSession>().HandleAsync(Sample.Director, new(session.Id, session.Version, session.Date, new(15, 0), 60, session.RoomId, session.LeadId!.Value), Token);
        var unseen = await FetchedAsync();
        _store.Clock.Advance(TimeSpan.FromHours(1));
        var opened = await _store.FetchAsync(token);

        Assert.Equal((TestClock.Monday, again.Version), (again.At, unseen.Version));
        Assert.Equal((_store.Clock.UtcNow, opened.CalendarVersion), await FetchedAsync());
        Assert.True(opened.CalendarVersion > again.Version);
    }

    [Fact]
    public async Task HandleAsync_K27_AWorkingLinkNeverSuffersFromOtherPeoplesGuesses()
    {
        var token = (await _store.AddFeedAsync(Sample.ClientActor)).Value.TokenOf();
        for (var guess = 0; guess < 30; guess++)
        {
            Assert.Equal(Refusal.NotFound, Assert.Single((await _store.OpenFeedAsync($"guess{guess}")).Refusals));
        }

        Assert.Equal(new Refusal("calendar.too-often", 3600), Assert.Single((await _store.OpenFeedAsync("one more")).Refusals));
        Assert.Equal(Refusal.NotFound, Assert.Single((await _store.OpenFeedAsync("from elsewhere", "192.0.2.2")).Refusals));
        for (var fetch = 0; fetch < 60; fetch++)
        {
            Assert.True((await _store.OpenFeedAsync(token)).Succeeded);
        }

        _store.Clock.Advance(TimeSpan.FromMinutes(50));
        Assert.Equal(new Refusal("calendar.too-often", 600), Assert.Single((await _store.OpenFeedAsync(token)).Refusals));
        _store.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.True((await _store.OpenFeedAsync(token)).Succeeded);
    }

    [Theory]
    [InlineData(CalendarLevel.Busy, "Busy", "")]
    [InlineData(CalendarLevel.Appointment, "Appointment", "")]
    [InlineData(CalendarLevel.Address, "Appointment", "7 Quay Road")]
    [InlineData(CalendarLevel.Label, "Piano, with Jo; \\ 🎹", "")]
    public async Task EntriesAsync_K29EachLevel_TellsThatMuchAndNoMore(CalendarLevel level, string summary, string place)
    {
        await _store.ReadAsync(db => db.Locations.Where(site => site.Id == Sample.Site.Id).ExecuteUpdateAsync(set => set.SetProperty(site => site.Address, "7 Quay Road"), Token));
        await _store.SaveAsync(Sample.Session(room: Sample.SmallRoom.Id, title: "Substance use recovery", clients: [Sample.Ana.Id, Sample.Ben.Id]));
        var token = (await _store.AddFeedAsync(Sample.ClientActor, level, level == CalendarLevel.Label ? summary : "")).Value.TokenOf();

        var file = new ArrayBufferWriter<byte>();
        new CalendarWriter(file).Write(await _store.EntriesAsync(token));

        var entry = Assert.Single(CalendarReader.Read(file.WrittenSpan.ToArray()).Events);
        Assert.Equal((summary, place), (entry.Summary, entry.Location ?? ""));
        Assert.All(
            ["IOP", "recovery", "substance", "therapy", "group", Sample.Site.Name, Sample.SmallRoom.Name, Sample.Ben.FamilyName, Sample.Ana.FamilyName, Sample.Ana.Mrn, Sample.TherapistStaff.FamilyName],
            word => Assert.DoesNotContain(word, Encoding.UTF8.GetString(file.WrittenSpan), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task EntriesAsync_BusyLevel_LeavesCancelledSessionsOut()
    {
        var session = await _store.SaveAsync(Sample.Individual(Sample.Ana.Id));
        await _store.SaveAsync(Sample.Individual(Sample.Ana.Id, Sample.Slot(from: 13, to: 14)));
        Assert.Empty((await _store.UseCase<CancelSession>().HandleAsync(Sample.Director, new(session.Id, session.Version, "Building closed"), Token)).Refusals);
        var busy = (await _store.AddFeedAsync(Sample.ClientActor, CalendarLevel.Busy)).Value.TokenOf();
        var usual = (await _store.AddFeedAsync(Sample.ClientActor)).Value.TokenOf();

        Assert.Equal([false], (await _store.EntriesAsync(busy)).Select(entry => entry.IsCancelled));
        Assert.Equal([true, false], (await _store.EntriesAsync(usual)).Select(entry => entry.IsCancelled));
    }

    private async Task<(DateTimeOffset? At, long Version)> FetchedAsync()
    {
        var feed = await _store.ReadAsync(db => db.CalendarFeeds.SingleAsync(Token));
        return (feed.FetchedAt, feed.FetchedVersion);
    }
}
