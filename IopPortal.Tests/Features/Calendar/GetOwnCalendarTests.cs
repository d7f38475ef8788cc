using System.Buffers;
using System.Text;
using IopPortal.Domain;
using IopPortal.Domain.Audit;
using IopPortal.Domain.Calendar;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Calendar;

public sealed class GetOwnCalendarTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory]
    [InlineData(3, 2)] // Clocks go forward on 8 March.
    [InlineData(10, 26)] // And back on 1 November.
    public async Task HandleAsync_FileOneHourOffAfterAClockChange_StaysAtNineOnTheWall(int month, int day)
    {
        var first = new DateOnly(2026, month, day);
        _store.Clock.UtcNow = Sample.At(first, 8);
        await _store.SaveAsync([.. Enumerable.Range(0, 14).Select(days => Sample.Session(new(first.AddDays(days), new(9, 0), new(12, 0)), clients: Sample.Ana.Id))]);

        var calendar = await FileAsync(Sample.ClientActor);

        Assert.Equal(await PlainQueryAsync("Client", Sample.Ana.Id), calendar.Events.Select(one => (one.Start.ToUnixTimeSeconds(), one.End.ToUnixTimeSeconds())));
        Assert.All(calendar.Events, one => Assert.Equal(new TimeOnly(9, 0), ZoneTime.ToLocal(one.Start, Sample.Zone).Time));
    }

    [Fact]
    public async Task HandleAsync_Client_TellsTimesAloneAndNothingOfOthers()
    {
        await _store.SaveAsync([.. Sample.GroupRows(out var group, room: Sample.BigRoom.Id)]);
        await _store.SaveAsync(Sample.Session(room: Sample.SmallRoom.Id, title: "Substance use recovery", clients: [Sample.Ana.Id, Sample.Ben.Id]));
        await _store.SaveAsync(Sample.Individual(Sample.Ben.Id, Sample.Slot(from: 13, to: 14)));

        var bytes = await BytesAsync(Sample.ClientActor);

        var entry = Assert.Single(CalendarReader.Read(bytes).Events);
        Assert.Equal(("Appointment", null, "CONFIRMED", "OPAQUE", "PRIVATE"), (entry.Summary, entry.Location, entry.Status, entry["TRANSP"], entry["CLASS"]));
        var text = Encoding.UTF8.GetString(bytes);
        Assert.All(
            [.. People(), Sample.Site.Name, Sample.BigRoom.Name, Sample.SmallRoom.Name, Sample.Program.Name, Sample.Track.Name, group.Name, "IOP", "therapy", "recovery", "substance", "ATTENDEE", "ORGANIZER", "URL", "RRULE", "TZID", "METHOD", "DESCRIPTION", "CATEGORIES", "VALARM"],
            word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task HandleAsync_Staff_TellsTheDiscreetTitleAndTheRoom()
    {
        await _store.SaveAsync([.. Sample.GroupRows(out _, room: Sample.BigRoom.Id, dates: 1)]);
        await _store.SaveAsync(Sample.Individual(Sample.Ana.Id));
        await _store.SaveAsync(Sample.Individual(Sample.Ben.Id, lead: Sample.SecondTherapistStaff.Id));

        var entries = (await FileAsync(Sample.Therapist)).Events;

        Assert.Equal([("Group", "Room 1"), ("Appointment", null)], entries.Select(entry => (entry.Summary, entry.Location)));
        Assert.Equal(await PlainQueryAsync("Staff", Sample.TherapistStaff.Id), entries.Select(one => (one.Start.ToUnixTimeSeconds(), one.End.ToUnixTimeSeconds())));
    }

    [Fact]
    public async Task HandleAsync_Moved_KeepsItsIdAndCountsTheChange()
    {
        var session = await _store.SaveAsync(Sample.Individual(Sample.Ana.Id));
        var before = Assert.Single((await FileAsync(Sample.ClientActor)).Events);

        _store.Clock.Advance(TimeSpan.FromMinutes(30));
        var later = Sample.Slot(from: 15, to: 16);
        await ChangeAsync(session.Id, one => one.MoveTo(later, later.Utc(), _store.Clock.UtcNow));
        var after = Assert.Single((await FileAsync(Sample.ClientActor)).Events);

        Assert.Equal((before.Uid, before.Sequence + 1, _store.Clock.UtcNow), (after.Uid, after.Sequence, after.ChangedAt));
        Assert.Equal(later.Utc().Start, after.Start);
    }

    [Fact]
    public async Task HandleAsync_Cancelled_StaysForFourteenDaysAndGoes()
    {
        var session = await _store.SaveAsync(Sample.Individual(Sample.Ana.Id));
        await ChangeAsync(session.Id, one => one.Cancel("Building closed", _store.Clock.UtcNow));

        var shown = Assert.Single((await FileAsync(Sample.ClientActor)).Events);
        _store.Clock.UtcNow = new(Sample.Tuesday.AddDays(14), new(23, 59), TimeSpan.Zero);
        var last = Assert.Single((await FileAsync(Sample.ClientActor)).Events);
        _store.Clock.UtcNow = new(Sample.Tuesday.AddDays(15), default, TimeSpan.Zero);
        var gone = Assert.Single((await FileAsync(Sample.ClientActor)).Events);

        Assert.Equal(("Cancelled: Appointment", "CANCELLED", "TRANSPARENT", 1), (shown.Summary, shown.Status, shown["TRANSP"], shown.Sequence));
        Assert.Equal(shown.Properties, last.Properties);
        Assert.Equal("Nothing scheduled", gone.Summary);
    }

    [Fact]
    public async Task HandleAsync_ExemptDraftOrTooOld_IsLeftOut()
    {
        var exempt = await _store.SaveAsync(Sample.Individual(Sample.Ana.Id));
        await ChangeAsync(exempt.Id, one => one.Exempt(one.Bookings.Single(booking => booking.Kind == BookingKind.Client), "Court"));
        var draft = await _store.SaveAsync(Sample.Individual(Sample.Ana.Id, Sample.Slot(from: 13, to: 14)));
        await using (var db = _store.CreateContext())
        {
            await db.Sessions.Where(one => one.Id == draft.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Status, SessionStatus.Draft), TestContext.Current.CancellationToken);
        }

        await _store.SaveAsync(Sample.Individual(Sample.Ana.Id, Sample.Slot(Sample.Monday.AddDays(-61))));
        var kept = await _store.SaveAsync(Sample.Individual(Sample.Ana.Id, Sample.Slot(Sample.Monday.AddDays(-60))));

        Assert.Equal([kept.StartUtc], (await FileAsync(Sample.ClientActor)).Events.Select(entry => entry.Start));
    }

    [Fact]
    public async Task HandleAsync_NothingScheduled_SaysSoOnADayThatStays()
    {
        _store.Clock.UtcNow = new(2027, 5, 3, 12, 0, 0, TimeSpan.Zero);
        var today = await BytesAsync(Sample.Auditor);
        _store.Clock.Advance(TimeSpan.FromDays(40));
        var later = await BytesAsync(Sample.Auditor);

        Assert.Equal(today, later);
        var entry = Assert.Single(CalendarReader.Read(today).Events);
        Assert.Equal("Nothing scheduled", entry.Summary);
        Assert.True(entry.ChangedAt < _store.Clock.UtcNow.AddDays(-40));
    }

    [Fact]
    public async Task HandleAsync_TwoPeopleInOneSession_HaveIdsOfTheirOwnFromOneKey()
    {
        await _store.SaveAsync(Sample.Individual(Sample.Ana.Id));

        var client = Assert.Single((await FileAsync(Sample.ClientActor)).Events);
        var therapist = Assert.Single((await FileAsync(Sample.Therapist)).Events);

        Assert.NotEqual(client.Uid, therapist.Uid);
        Assert.Equal(client.Uid, Assert.Single((await FileAsync(Sample.ClientActor)).Events).Uid);
        Assert.Equal(1, await _store.ReadAsync(db => db.InstallationKeys.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task HandleAsync_Export_IsAuditedOnceInFiveMinutes()
    {
        await FileAsync(Sample.ClientActor);
        await FileAsync(Sample.ClientActor);

        var opened = await _store.ReadAsync(db => db.AuditEvents.Where(audit => audit.Outcome == AuditOutcome.Opened).ToListAsync(TestContext.Current.CancellationToken));
        var row = Assert.Single(opened);
        Assert.Equal((Sample.ClientActor.UserId, "CAL-1", "GetOwnCalendar", Sample.Ana.Id), (row.ActorId, row.Operation, row.Action, row.ObjectId));
    }

    [Fact]
    public async Task HandleAsync_SignInEnded_IsForbidden()
    {
        var result = await _store.UseCase<GetOwnCalendar>().HandleAsync(Sample.ClientActor with { Stamp = "old" }, null, TestContext.Current.CancellationToken);

        Assert.Equal(Refusal.Forbidden, Assert.Single(result.Refusals));
    }

    private static IEnumerable<string> People() =>
    [
        .. new[] { Sample.TherapistStaff, Sample.SecondTherapistStaff, Sample.DirectorStaff }.SelectMany(staff => new[] { staff.GivenName, staff.FamilyName }),
        .. new[] { Sample.Ana, Sample.Ben }.SelectMany(client => new[] { client.FamilyName, client.Mrn }),
        "Ana ", "Ben ",
    ];

    private async Task<CalendarReader> FileAsync(Actor actor) => CalendarReader.Read(await BytesAsync(actor));

    private async Task<byte[]> BytesAsync(Actor actor)
    {
        var result = await _store.UseCase<GetOwnCalendar>().HandleAsync(actor, null, TestContext.Current.CancellationToken);
        var file = new ArrayBufferWriter<byte>();
        new CalendarWriter(file).Write(result.Value.Entries);
        return file.WrittenSpan.ToArray();
    }

    private async Task ChangeAsync(Guid sessionId, Action<Session> change)
    {
        await using var db = _store.CreateContext();
        change(await db.Sessions.Include(session => session.Bookings).SingleAsync(session => session.Id == sessionId));
        await db.SaveChangesAsync();
    }

    /// <summary>The same times by plain SQL.</summary>
    private async Task<IEnumerable<(long Start, long End)>> PlainQueryAsync(string kind, Guid person) =>
        (await PlainCalendar.SessionsAsync(_store.File, kind, person)).Select(session => (session.Start, session.End));
}
