using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Tracks;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Clients;

public sealed class DischargeClientTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_B12_EndsPlacesAndClearsWhatWasToCome()
    {
        await JoinAsync(kind: SessionKind.GroupTherapy);
        var individual = await _store.SaveAsync(Sample.Individual(Sample.Ana.Id, Sample.Slot(Sample.Tuesday, 14, 15)));

        var result = await DischargeAsync(Sample.Monday);

        Assert.True(result.Succeeded);
        Assert.Equal(Sample.Monday, (await _store.ReadAsync(db => db.GroupMemberships.SingleAsync(TestContext.Current.CancellationToken))).To);
        Assert.Equal([Sample.Monday], await BookedDatesAsync());
        Assert.Equal(SessionStatus.Cancelled, (await _store.ReadAsync(db => db.Sessions.SingleAsync(row => row.Id == individual.Id, TestContext.Current.CancellationToken))).Status);
        Assert.Equal(Sample.Monday, (await _store.ReadAsync(db => db.EnrollmentTracks.FirstAsync(row => db.Enrollments.Any(e => e.Id == row.EnrollmentId && e.ClientId == Sample.Ana.Id), TestContext.Current.CancellationToken))).To);
    }

    [Fact]
    public async Task HandleAsync_B12_KeepsAlumniGroups()
    {
        await JoinAsync(kind: SessionKind.Alumni);

        await DischargeAsync(Sample.Monday);

        Assert.Null((await _store.ReadAsync(db => db.GroupMemberships.SingleAsync(TestContext.Current.CancellationToken))).To);
        Assert.Equal(3, (await BookedDatesAsync()).Count);
    }

    [Fact]
    public async Task HandleAsync_DatedBack_LeavesStartedSessionsAlone()
    {
        await JoinAsync(kind: SessionKind.GroupTherapy);
        _store.Clock.UtcNow = Sample.At(Sample.Wednesday, 9, 30);

        await DischargeAsync(Sample.Monday.AddDays(-1));

        Assert.Equal([Sample.Monday, Sample.Wednesday], await BookedDatesAsync());
    }

    [Fact]
    public async Task HandleAsync_AbsenceReportedAhead_KeepsTheMarkAndFreesThePlace()
    {
        await JoinAsync(kind: SessionKind.GroupTherapy);
        var wednesday = await _store.ReadAsync(db => db.Sessions.SingleAsync(row => row.Date == Sample.Wednesday, TestContext.Current.CancellationToken));
        await _store.SaveAsync(new AttendanceRecord(wednesday.Id, Sample.Ana.Id, null, new(AttendanceStatus.Excused), Sample.Therapist.UserId, TestClock.Monday));

        await DischargeAsync(Sample.Monday);

        var booking = await _store.ReadAsync(db => db.Bookings.SingleAsync(row => row.SessionId == wednesday.Id && row.ResourceId == Sample.Ana.Id, TestContext.Current.CancellationToken));
        Assert.False(booking.Active);
        Assert.Equal(1, await _store.ReadAsync(db => db.Attendance.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task HandleAsync_OtherEpisodeStaysOpen_KeepsItsGroups()
    {
        var other = new CareProgram("Step-down", LevelOfCare.Outpatient, Sample.Site.Id);
        var second = new Enrollment(Sample.Ana.Id, other.Id, AdmissionType.StepDown, Sample.Monday.AddDays(-7), "", Sample.Plan());
        second.Admit(Sample.Monday.AddDays(-7));
        var track = new Track(other.Id, new("Step-down", "Evening", "SD", FocusArea.MentalHealth, Population.Adult, TimeOfDay.Evening, false, 2));
        await _store.SaveAsync([other, second, track]);
        await JoinAsync(kind: SessionKind.GroupTherapy, track: track.Id);

        await DischargeAsync(Sample.Monday);

        Assert.Equal(3, (await BookedDatesAsync()).Count);
    }

    [Fact]
    public async Task HandleAsync_BeforeTheAdmission_IsRefusedAtTheDate()
    {
        var refusal = Assert.Single((await DischargeAsync(Sample.Monday.AddDays(-29))).Refusals);

        Assert.Equal(("enrollment.discharge-before-admission", "Date"), (refusal.Code, refusal.Field));
    }

    [Fact]
    public async Task HandleAsync_Twice_IsRefused()
    {
        await DischargeAsync(Sample.Monday);

        Assert.Equal("enrollment.move", Assert.Single((await DischargeAsync(Sample.Monday)).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_Therapist_IsForbidden() => Assert.Equal([Refusal.Forbidden], (await DischargeAsync(Sample.Monday, Sample.Therapist)).Refusals);

    private async Task JoinAsync(SessionKind kind, Guid? track = null)
    {
        var rule = Sample.Rule();
        var series = new Series(rule, Sample.Site.Id, null, Delivery.InPerson, []);
        series.LedBy(Sample.TherapistStaff.Id, BookingRole.Lead);
        var group = new Group(Sample.GroupDetails(track: track) with { Kind = kind }, series.Id);
        var membership = new GroupMembership(group.Id, Sample.Ana.Id, Sample.Monday, null, WeekdaySet.None, Sample.Director.UserId, "");
        var sessions = new[] { Sample.Monday, Sample.Wednesday, Sample.Monday.AddDays(4) }
            .Select(date => Sample.Session(new(date, rule.Start, rule.End), groupId: group.Id, seriesId: series.Id, kind: kind, clients: Sample.Ana.Id));
        await _store.SaveAsync([series, group, membership, .. sessions]);
    }

    private Task<List<DateOnly>> BookedDatesAsync() => _store.ReadAsync(db => db.Sessions
        .Where(session => session.GroupId != null && session.Bookings.Any(booking => booking.ResourceId == Sample.Ana.Id && booking.Active))
        .Select(session => session.Date).OrderBy(date => date).ToListAsync(TestContext.Current.CancellationToken));

    private async Task<Result<Done>> DischargeAsync(DateOnly date, Actor? actor = null)
    {
        var enrollment = await _store.ReadAsync(db => db.Enrollments.OrderBy(row => row.ReferralDate).FirstAsync(row => row.ClientId == Sample.Ana.Id, TestContext.Current.CancellationToken));
        return await _store.UseCase<DischargeClient>().HandleAsync(actor ?? Sample.CaseManager, new(enrollment.Id, enrollment.Version, date, DischargeReason.CompletedTreatment), TestContext.Current.CancellationToken);
    }
}
