using IopPortal.Domain.Attendance;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Payers;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Tracks;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Attendance;

public sealed class WeekHoursTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task LoadAsync_TwoDaysAttendedOneToCome_IsOnTrack()
    {
        var monday = await MeetAsync(Sample.Monday);
        var wednesday = await MeetAsync(Sample.Wednesday);
        await MeetAsync(Sample.Monday.AddDays(4));
        await MarkAsync(monday, AttendanceStatus.Present);
        await MarkAsync(wednesday, AttendanceStatus.Present);

        var meter = await MeterAsync(Sample.At(Sample.Wednesday, 13));

        Assert.Equal((360, 180, 2, 3, 0, WeekStatus.OnTrack), (meter.DeliveredMinutes, meter.RemainingMinutes, meter.DeliveredDays, meter.ProjectedDays, meter.Deficit, meter.Status));
    }

    [Fact]
    public async Task LoadAsync_LateArrival_CountsFromTheArrivalAndMakesAShortDay()
    {
        var monday = await MeetAsync(Sample.Monday);
        await MarkAsync(monday, AttendanceStatus.Late, arrived: Sample.At(Sample.Monday, 9, 20));

        var meter = await MeterAsync(Sample.At(Sample.Monday, 13));

        Assert.Equal((160, 0, 1, WeekStatus.NotMet), (meter.DeliveredMinutes, meter.DeliveredDays, meter.ShortDays, meter.Status));
    }

    [Fact]
    public async Task LoadAsync_RollCallMissing_CountsNothing()
    {
        await MeetAsync(Sample.Monday);

        var meter = await MeterAsync(Sample.At(Sample.Monday, 13));

        Assert.Equal((0, 0), (meter.DeliveredMinutes, meter.RemainingMinutes));
    }

    [Fact]
    public async Task LoadAsync_CancelledSession_CountsNothing()
    {
        var session = Sample.Session(Sample.Slot(Sample.Monday, 9, 12), clients: Sample.Ana.Id);
        session.Cancel("Snow", TestClock.Monday);
        await _store.SaveAsync(session);

        Assert.Equal(0, (await MeterAsync(TestClock.Monday)).ProjectedMinutes);
    }

    [Fact]
    public async Task LoadAsync_PullOutInsideAGroup_CountsOnce()
    {
        await MeetAsync(Sample.Monday);
        var pullOut = new Session(new(SessionKind.MedicationManagement, "Medication", Sample.Site.Id, Sample.Zone, Delivery.InPerson), Sample.Slot(Sample.Monday, 10, 11), Sample.Slot(Sample.Monday, 10, 11).Utc(), TestClock.Monday);
        pullOut.Book(BookingKind.Client, Sample.Ana.Id, BookingRole.Member, TestClock.Monday, Booking.PullOutLane);
        await _store.SaveAsync(pullOut);

        Assert.Equal(180, (await MeterAsync(TestClock.Monday)).RemainingMinutes);
    }

    [Fact]
    public async Task LoadAsync_PullOutInsideAGroupBothAttended_CountsOnceInTheDayAndTheWeek()
    {
        var group = await MeetAsync(Sample.Monday);
        var pullOut = new Session(new(SessionKind.MedicationManagement, "Medication", Sample.Site.Id, Sample.Zone, Delivery.InPerson), Sample.Slot(Sample.Monday, 10, 11), Sample.Slot(Sample.Monday, 10, 11).Utc(), TestClock.Monday);
        pullOut.Book(BookingKind.Client, Sample.Ana.Id, BookingRole.Member, TestClock.Monday, Booking.PullOutLane);
        await _store.SaveAsync(pullOut);
        await MarkAsync(group, AttendanceStatus.Present);
        await MarkAsync(pullOut, AttendanceStatus.Present);

        var meter = await MeterAsync(Sample.At(Sample.Monday, 13));
        var schedule = await _store.UseCase<IopPortal.Features.Clients.GetClientSchedule>().HandleAsync(Sample.Director, Sample.Ana.Id, TestContext.Current.CancellationToken);

        Assert.Equal((180, 1, 0), (meter.DeliveredMinutes, meter.DeliveredDays, meter.RemainingMinutes));
        Assert.Equal(180, schedule.Value.ThisWeek!.Meter.DeliveredMinutes);
    }

    [Fact]
    public async Task ProjectAsync_PullOutInsideAGroupNotBookedYet_CountsOnce()
    {
        await MeetAsync(Sample.Monday);
        var slot = Sample.Slot(Sample.Monday, 10, 11).Utc();
        var added = new WeekSession(Sample.Ana.Id, Sample.Monday, slot, Sample.Zone, [], SessionKind.GroupTherapy, IsHeld: true, AttendanceStatus.Expected, null, null);

        await using var db = _store.CreateContext();
        var weeks = await WeekHours.ProjectAsync(db, Sample.Ana.Id, Sample.Monday, 2, [added], _ => CountingRules.Of(new AttendanceParameters()), TestClock.Monday, TestContext.Current.CancellationToken);

        Assert.Equal([180, 0], weeks);
    }

    [Fact]
    public async Task LoadAsync_ParametersValidFromLater_UsesTheOnesInForceOnTheDate()
    {
        await _store.SaveAsync(new ProgramParameters(Sample.Program.Id, Sample.Monday.AddDays(7), new() { AdultMinWeeklyMinutes = 600 }, new()));

        var now = await MeterAsync(TestClock.Monday);
        var next = await _store.ReadAsync(db => WeekHours.LoadAsync(db, [Sample.Ana.Id], Sample.Monday.AddDays(7), TestClock.Monday, TestContext.Current.CancellationToken));

        Assert.Equal((540, 600), (now.MinimumMinutes, next[Sample.Ana.Id].MinimumMinutes));
    }

    [Fact]
    public async Task LoadAsync_D4_WeekOfTheAdmissionOrAClosure_HasNoStatus()
    {
        var client = Sample.NewClient("Rita");
        await _store.SaveAsync(Sample.ClientRows(client, admitted: Sample.Wednesday));
        await _store.SaveAsync(new Closure(Sample.Site.Id, null, Sample.Monday.AddDays(8), null, null, "Snow"));

        async Task<WeekMeter> OfAsync(Guid id, DateOnly week) =>
            (await _store.ReadAsync(db => WeekHours.LoadAsync(db, [id], week, TestClock.Monday, TestContext.Current.CancellationToken)))[id];

        Assert.Null((await OfAsync(client.Id, Sample.Monday)).Status);
        Assert.Equal((null, 540), ((await OfAsync(Sample.Ana.Id, Sample.Monday.AddDays(7))).Status, (await OfAsync(Sample.Ana.Id, Sample.Monday.AddDays(7))).MinimumMinutes));
        Assert.Equal(WeekStatus.NotMet, (await OfAsync(client.Id, Sample.Monday.AddDays(14))).Status);
    }

    [Fact]
    public async Task LoadAsync_NotInCare_HasNoMinimum()
    {
        var client = Sample.NewClient("Rita");
        await _store.SaveAsync([client, Sample.Referral(client)]);

        var meters = await _store.ReadAsync(db => WeekHours.LoadAsync(db, [client.Id, Sample.Ana.Id], Sample.Monday, TestClock.Monday, TestContext.Current.CancellationToken));

        Assert.Equal((0, (WeekStatus?)null), (meters[client.Id].MinimumMinutes, meters[client.Id].Status));
        Assert.Equal(540, meters[Sample.Ana.Id].MinimumMinutes);
    }

    [Fact]
    public async Task LoadAsync_Adolescent_HasTheLowerMinimum()
    {
        var client = Sample.NewClient("Kit", born: new DateOnly(2010, 1, 1));
        await _store.SaveAsync(Sample.ClientRows(client));

        var meters = await _store.ReadAsync(db => WeekHours.LoadAsync(db, [client.Id], Sample.Monday, TestClock.Monday, TestContext.Current.CancellationToken));

        Assert.Equal((360, 120), (meters[client.Id].MinimumMinutes, meters[client.Id].DayMinimum));
    }

    [Fact]
    public async Task LoadWeeksAsync_TwoWeeks_KeepsThemApart()
    {
        await MeetAsync(Sample.Monday.AddDays(-7));
        await MeetAsync(Sample.Monday);

        var weeks = await _store.ReadAsync(db => WeekHours.LoadWeeksAsync(db, Sample.Ana.Id, Sample.Monday.AddDays(-7), Sample.Monday, TestClock.Monday, TestContext.Current.CancellationToken));

        Assert.Equal((0, 180), (weeks[Sample.Monday.AddDays(-7)].RemainingMinutes, weeks[Sample.Monday].RemainingMinutes));
    }

    [Fact]
    public async Task LoadAsync_PayerOfAnAuthorisation_GoesBeforeTheProgram()
    {
        var authorised = await _store.SaveAsync(new PayerProfile("MER", "Meridian", new() { DayMinimum = 120, MinWeeklyMinutes = 600 }));
        var stay = await _store.ReadAsync(db => db.Enrollments.Where(row => row.ClientId == Sample.Ana.Id).Select(row => row.Id).SingleAsync(TestContext.Current.CancellationToken));
        await _store.SaveAsync(new Authorization(Sample.Ana.Id, stay, new(authorised.Id, "A-1", AuthorizationUnit.Day, 10, Sample.Monday, Sample.Monday.AddDays(6), null, AuthorizationStatus.Approved, "")));
        await MarkAsync(await MeetAsync(Sample.Monday), AttendanceStatus.Late, arrived: Sample.At(Sample.Monday, 9, 50));

        var meter = await MeterAsync(Sample.At(Sample.Monday, 13));
        var after = await _store.ReadAsync(db => WeekHours.LoadAsync(db, [Sample.Ana.Id], Sample.Monday.AddDays(7), TestClock.Monday, TestContext.Current.CancellationToken));

        Assert.Equal(("Meridian", 120, 600, 1, 0), (meter.Payer, meter.DayMinimum, meter.MinimumMinutes, meter.DeliveredDays, meter.ShortDays));
        Assert.Equal((null, 180, 540), (after[Sample.Ana.Id].Payer, after[Sample.Ana.Id].DayMinimum, after[Sample.Ana.Id].MinimumMinutes));
    }

    private async Task<WeekMeter> MeterAsync(DateTimeOffset now) =>
        (await _store.ReadAsync(db => WeekHours.LoadAsync(db, [Sample.Ana.Id], Sample.Monday, now, TestContext.Current.CancellationToken)))[Sample.Ana.Id];

    private Task<Session> MeetAsync(DateOnly date) => _store.SaveAsync(Sample.Session(Sample.Slot(date, 9, 12), clients: Sample.Ana.Id));

    private Task<AttendanceRecord> MarkAsync(Session session, AttendanceStatus status, DateTimeOffset? arrived = null) =>
        _store.SaveAsync(new AttendanceRecord(session.Id, Sample.Ana.Id, null, new(status) { ArrivedAt = arrived }, Sample.Therapist.UserId, TestClock.Monday));
}
