using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Attendance;
using IopPortal.Features.Scheduling.Groups;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Clients;

/// <summary>After the discharge: alumni, their groups, and no others (B12).</summary>
public sealed class GetClientPlacesTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Discharged_BecomesAlumni()
    {
        await DischargeAsync();
        var stay = await StayAsync();

        Assert.Equal([EnrollmentStatus.Alumni], EnrollmentSteps.From(stay.Status));
        Assert.True((await _store.UseCase<MoveEnrollment>().HandleAsync(Sample.CaseManager, new(stay.Id, stay.Version, EnrollmentStatus.Alumni), Token)).Succeeded);

        Assert.Equal((EnrollmentStatus.Alumni, Phase.Aftercare), ((await StayAsync()).Status, (await StayAsync()).Phase));
    }

    [Theory]
    [InlineData(SessionKind.Alumni, true)]
    [InlineData(SessionKind.Aftercare, true)]
    [InlineData(SessionKind.GroupTherapy, false)]
    [InlineData(SessionKind.Psychoeducation, false)]
    public async Task Discharged_B12_FindsAPlaceInAlumniAndAftercareGroupsOnly(SessionKind kind, bool may)
    {
        await DischargeAsync();
        var group = await GroupAsync(kind);

        var added = await AddAsync(group);

        Assert.Equal(may, added.Succeeded);
        Assert.Equal(may ? [] : ["client.discharged"], added.Refusals.Select(refusal => refusal.Code).Distinct());
    }

    [Fact]
    public async Task Alumni_Attendance_CountsNoHoursAndHasNoMinimum()
    {
        await DischargeAsync();
        var group = await GroupAsync(SessionKind.Alumni);
        await AddAsync(group);
        var session = await _store.ReadAsync(db => db.Sessions.OrderBy(row => row.StartUtc).FirstAsync(row => row.GroupId == group, Token));
        await _store.SaveAsync(new AttendanceRecord(session.Id, Sample.Ana.Id, null, new(AttendanceStatus.Present), Sample.Therapist.UserId, TestClock.Monday));

        var week = (await _store.ReadAsync(db => WeekHours.LoadAsync(db, [Sample.Ana.Id], ProgramWeek.StartOf(session.Date), session.EndUtc, Token)))[Sample.Ana.Id];

        Assert.Equal((0, 0, 0, 0), (week.DeliveredMinutes, week.RemainingMinutes, week.MinimumMinutes, week.Deficit));
        Assert.Null(week.Status);
    }

    [Fact]
    public async Task Places_OfSomebodyDischarged_ShowAlumniGroupsAndTheNextSession()
    {
        await DischargeAsync();
        var group = await GroupAsync(SessionKind.Alumni);
        var other = await GroupAsync(SessionKind.GroupTherapy, from: 14);
        var before = await PlacesAsync();
        await AddAsync(group);

        var after = await PlacesAsync();

        Assert.Null(before.NextAlumni);
        Assert.Equal([(group, true), (other, false)], before.Groups.Select(one => (one.Id, one.IsForAlumni)).OrderByDescending(one => one.IsForAlumni));
        Assert.Equal((group, true), (Assert.Single(after.Places).GroupId, after.Places[0].IsForAlumni));
        Assert.Equal(new LocalSlot(Sample.Monday.AddDays(7), new(9, 0), new(12, 0)), after.NextAlumni);
        Assert.Equal(Sample.Monday, (await _store.UseCase<GetClientRecord>().HandleAsync(Sample.Director, Sample.Ana.Id, Token)).Value.Discharged!.DischargeDate);
    }

    private async Task DischargeAsync()
    {
        var stay = await StayAsync();
        Assert.True((await _store.UseCase<DischargeClient>().HandleAsync(Sample.CaseManager, new(stay.Id, stay.Version, Sample.Monday, DischargeReason.CompletedTreatment), Token)).Succeeded);
    }

    /// <summary>Meets from the week after the discharge on.</summary>
    private async Task<Guid> GroupAsync(SessionKind kind, int from = 9)
    {
        var rule = Sample.Rule(first: Sample.Monday.AddDays(7), from: from, to: from + 3);
        var series = new Series(rule, Sample.Site.Id, null, Delivery.InPerson, []);
        series.LedBy(Sample.TherapistStaff.Id, BookingRole.Lead);
        var group = new Group(Sample.GroupDetails($"Group of {kind}") with { Kind = kind }, series.Id);
        var sessions = SeriesDates.Expand(rule).Take(3).Select(date => Sample.Session(new(date, rule.Start, rule.End), groupId: group.Id, seriesId: series.Id, kind: kind));
        await _store.SaveAsync([series, group, .. sessions]);
        return group.Id;
    }

    private Task<Result<Guid>> AddAsync(Guid group) =>
        _store.UseCase<AddGroupMembers>().HandleAsync(Sample.CaseManager, new(Guid.NewGuid(), group, [Sample.Ana.Id], Sample.Monday.AddDays(7), null, WeekdaySet.None), Token);

    private async Task<ClientPlacesView> PlacesAsync() => (await _store.UseCase<GetClientPlaces>().HandleAsync(Sample.Director, Sample.Ana.Id, Token)).Value;

    private Task<Enrollment> StayAsync() => _store.ReadAsync(db => db.Enrollments.SingleAsync(row => row.ClientId == Sample.Ana.Id, Token));
}
