using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Tracks;
using IopPortal.Features.Attendance;
using IopPortal.Features.Scheduling.Groups;
using IopPortal.Features.Writing;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Tapering;

public sealed class StepDownClientTests : IAsyncDisposable
{
    private static readonly DateOnly NextMonday = Sample.Monday.AddDays(7);

    private readonly TestStore _store = new();
    private Guid _group;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_TwoOfThreeDays_FreesExactlyWhatThePreviewSays()
    {
        await JoinAsync();
        var plan = await PlanAsync(WeekdaySet.Monday | WeekdaySet.Friday);
        var before = await BookedAsync();

        var preview = (await PreviewAsync(Sample.CaseManager, plan)).Value;
        Assert.True((await StepAsync(Sample.CaseManager, plan)).Succeeded);

        Assert.Equal(4, preview.Removed.Count);
        Assert.Equal(before.Except(preview.Removed.Select(session => session.When.Date)), await BookedAsync());
        var places = await _store.ReadAsync(db => db.GroupMemberships.OrderBy(row => row.From).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal([(Sample.Monday.AddDays(6), WeekdaySet.None), (null, WeekdaySet.Monday | WeekdaySet.Friday)], places.Select(row => (row.To, row.Weekdays)));
        Assert.Equal(2, (await StayAsync()).Plan.DaysPerWeek);
    }

    [Fact]
    public async Task HandleAsync_B7Taper_SuppressesTheDeficitUntilItsLastDay()
    {
        await JoinAsync();

        await StepAsync(Sample.Director, await PlanAsync(WeekdaySet.Monday, until: NextMonday.AddDays(13)));

        var stay = await StayAsync();
        Assert.Equal((EnrollmentStatus.Tapering, NextMonday.AddDays(13)), (stay.Status, stay.TaperUntil!.Value));
        var weeks = await _store.ReadAsync(db => WeekHours.LoadWeeksAsync(db, Sample.Ana.Id, NextMonday, NextMonday.AddDays(14), TestClock.Monday, TestContext.Current.CancellationToken));
        Assert.Equal([0, 0], new[] { weeks[NextMonday].Deficit, weeks[NextMonday.AddDays(7)].Deficit });
        Assert.Equal(WeekStatus.AtRisk, weeks[NextMonday.AddDays(14)].Status);
    }

    [Fact]
    public async Task HandleAsync_B7TaperLongerThanTheProgramAllows_IsRefusedAndSaidBefore()
    {
        await _store.SaveAsync([new ProgramParameters(Sample.Program.Id, Sample.Monday, new(), new() { MaxTaperDays = 7 })]);
        await JoinAsync();
        var plan = await PlanAsync(WeekdaySet.Monday, until: NextMonday.AddDays(7));

        Assert.Equal(7, (await PreviewAsync(Sample.Director, plan)).Value.LongestTaper);
        Assert.Equal("taper.too-long", Assert.Single((await StepAsync(Sample.Director, plan)).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_Undone_EverythingIsAsItWas()
    {
        await JoinAsync();
        var before = await BookedAsync();
        await StepAsync(Sample.Director, await PlanAsync(WeekdaySet.Monday, until: NextMonday));

        Assert.True((await _store.UseCase<UndoLastCommand>().HandleAsync(Sample.Director, TestContext.Current.CancellationToken)).Succeeded);

        Assert.Equal(before, await BookedAsync());
        Assert.Equal((EnrollmentStatus.Active, 3), ((await StayAsync()).Status, (await StayAsync()).Plan.DaysPerWeek));
        Assert.Null((await _store.ReadAsync(db => db.GroupMemberships.SingleAsync(TestContext.Current.CancellationToken))).To);
    }

    [Fact]
    public async Task HandleAsync_SameKeyTwice_StepsDownOnce()
    {
        await JoinAsync();
        var command = new StepDownCommand(Guid.CreateVersion7(), (await StayAsync()).Version, await PlanAsync(WeekdaySet.Monday));

        var first = await _store.UseCase<StepDownClient>().HandleAsync(Sample.Director, command, TestContext.Current.CancellationToken);
        var second = await _store.UseCase<StepDownClient>().HandleAsync(Sample.Director, command, TestContext.Current.CancellationToken);

        Assert.Equal(first.Value, second.Value);
        Assert.Equal(2, await _store.ReadAsync(db => db.GroupMemberships.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task HandleAsync_IntoOutpatient_EndsTheStayAndBooksTheOther()
    {
        await JoinAsync();
        var track = await OutpatientAsync();
        var plan = await PlanAsync(WeekdaySet.None) with { TrackId = track };
        var individual = await _store.SaveAsync(Sample.Individual(Sample.Ana.Id, Sample.Slot(NextMonday.AddDays(1), 14, 15)));

        var preview = (await PreviewAsync(Sample.CaseManager, plan)).Value;
        var result = await StepAsync(Sample.CaseManager, plan);

        Assert.Empty(preview.Refusals);
        Assert.Equal((12, 4), (preview.Removed.Count, preview.Added.Count));
        Assert.True(result.Succeeded);
        var stays = await _store.ReadAsync(db => db.Enrollments.Where(row => row.ClientId == Sample.Ana.Id).OrderBy(row => row.AdmitDate).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal((EnrollmentStatus.Discharged, DischargeReason.TransferredStepDown, NextMonday.AddDays(-1)), (stays[0].Status, stays[0].DischargeReason!.Value, stays[0].DischargeDate!.Value));
        Assert.Equal((result.Value, EnrollmentStatus.Active, AdmissionType.StepDown, NextMonday), (stays[1].Id, stays[1].Status, stays[1].AdmissionType, stays[1].AdmitDate!.Value));
        Assert.Equal(preview.Added.Select(session => session.When.Date).Append(individual.Date).Order(), (await BookedAsync()).Where(date => date >= NextMonday));
        Assert.True(await _store.ReadAsync(db => db.Milestones.AnyAsync(row => row.EnrollmentId == result.Value, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task HandleAsync_IntoOutpatientUndone_TheStayGoesOn()
    {
        await JoinAsync();
        var before = await BookedAsync();
        await StepAsync(Sample.CaseManager, await PlanAsync(WeekdaySet.None) with { TrackId = await OutpatientAsync() });

        Assert.True((await _store.UseCase<UndoLastCommand>().HandleAsync(Sample.CaseManager, TestContext.Current.CancellationToken)).Succeeded);

        Assert.Equal(before, await BookedAsync());
        Assert.Equal(EnrollmentStatus.Active, (await StayAsync()).Status);
    }

    [Fact]
    public async Task HandleAsync_WrongPlan_IsRefusedAtItsField()
    {
        await JoinAsync();

        Assert.Equal("Keep", await RefusedAsync(await PlanAsync(Sample.MondayWednesdayFriday)));
        Assert.Equal("Keep", await RefusedAsync(await PlanAsync(WeekdaySet.Tuesday)));
        Assert.Equal("From", await RefusedAsync(await PlanAsync(WeekdaySet.Monday) with { From = Sample.Monday.AddDays(-1) }));
        Assert.Equal("TaperUntil", await RefusedAsync(await PlanAsync(WeekdaySet.Monday, until: NextMonday.AddDays(14))));
        Assert.Equal("TrackId", await RefusedAsync(await PlanAsync(WeekdaySet.None) with { TrackId = Sample.Track.Id }));
    }

    [Fact]
    public async Task HandleAsync_NoGroups_SaysSo() =>
        Assert.Equal("stepdown.no-days", Assert.Single((await StepAsync(Sample.Director, await PlanAsync(WeekdaySet.Monday))).Refusals).Code);

    [Fact]
    public async Task HandleAsync_OnHold_IsRefused()
    {
        await JoinAsync();
        await using (var db = _store.CreateContext())
        {
            (await db.Enrollments.SingleAsync(row => row.ClientId == Sample.Ana.Id, TestContext.Current.CancellationToken)).MoveTo(EnrollmentStatus.OnHold);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal("stepdown.not-in-care", Assert.Single((await StepAsync(Sample.Director, await PlanAsync(WeekdaySet.Monday))).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_TherapistOfTeamAndGroup_MayTakeDaysButNotDischarge()
    {
        await JoinAsync();

        Assert.Equal([Refusal.Forbidden], (await StepAsync(Sample.Therapist, await PlanAsync(WeekdaySet.None) with { TrackId = await OutpatientAsync() })).Refusals);
        Assert.True((await StepAsync(Sample.Therapist, await PlanAsync(WeekdaySet.Monday))).Succeeded);
    }

    [Fact]
    public async Task HandleAsync_OutOfReachOrWithoutTheRight_IsRefused()
    {
        await JoinAsync();
        var plan = await PlanAsync(WeekdaySet.Monday);

        Assert.Equal([Refusal.NotFound], (await StepAsync(Sample.SecondTherapist, plan)).Refusals);
        Assert.Equal([Refusal.Forbidden], (await StepAsync(Sample.Reviewer, plan)).Refusals);
        Assert.Equal([Refusal.Forbidden], (await PreviewAsync(Sample.FrontDesk, plan)).Refusals);
        Assert.Equal([Refusal.Forbidden], (await PreviewAsync(Sample.ClientActor, plan)).Refusals);
    }

    private async Task JoinAsync()
    {
        _group = (await _store.UseCase<CreateGroup>().HandleAsync(
            Sample.Director, new(Guid.CreateVersion7(), Sample.Draft(first: Sample.Monday.AddDays(2), last: Sample.Monday.AddDays(32)), []), TestContext.Current.CancellationToken)).Value;
        Assert.True((await _store.UseCase<AddGroupMembers>().HandleAsync(
            Sample.Director, new(Guid.CreateVersion7(), _group, [Sample.Ana.Id], Sample.Monday, null, WeekdaySet.None), TestContext.Current.CancellationToken)).Succeeded);
    }

    private async Task<Guid> OutpatientAsync()
    {
        var program = new CareProgram("Step-down", LevelOfCare.Outpatient, Sample.Site.Id);
        var track = new Track(program.Id, new("Aftercare", "Wednesdays", "AC", FocusArea.MentalHealth, Population.Adult, TimeOfDay.Evening, IsPart2: false, Color: 2));
        await _store.SaveAsync([program, track]);
        var draft = Sample.Draft(WeekdaySet.Wednesday, Sample.Monday.AddDays(2), Sample.Monday.AddDays(32), start: new(9, 0), end: new(11, 0), room: Sample.SmallRoom.Id, lead: Sample.SecondTherapistStaff.Id, capacity: 4);
        var group = (await _store.UseCase<CreateGroup>().HandleAsync(
            Sample.Director, new(Guid.CreateVersion7(), draft with { Details = draft.Details with { Name = "Step-down", TrackId = track.Id } }, []), TestContext.Current.CancellationToken)).Value;
        await _store.SaveAsync(new TrackBlock(track.Id, group));
        return track.Id;
    }

    private async Task<StepDownPlan> PlanAsync(WeekdaySet keep, DateOnly? until = null) => new((await StayAsync()).Id, NextMonday, keep, null, until);

    private Task<Enrollment> StayAsync() => _store.ReadAsync(db => db.Enrollments.SingleAsync(row => row.ClientId == Sample.Ana.Id, TestContext.Current.CancellationToken));

    private Task<List<DateOnly>> BookedAsync() => _store.ReadAsync(db => db.Bookings.Where(row => row.Kind == BookingKind.Client && row.ResourceId == Sample.Ana.Id && row.Active)
        .Join(db.Sessions, row => row.SessionId, session => session.Id, (_, session) => session.Date).OrderBy(date => date).ToListAsync(TestContext.Current.CancellationToken));

    private Task<Result<StepDownView>> PreviewAsync(Actor actor, StepDownPlan plan) => _store.UseCase<PreviewStepDown>().HandleAsync(actor, plan, TestContext.Current.CancellationToken);

    private async Task<Result<Guid>> StepAsync(Actor actor, StepDownPlan plan) =>
        await _store.UseCase<StepDownClient>().HandleAsync(actor, new(Guid.CreateVersion7(), (await StayAsync()).Version, plan), TestContext.Current.CancellationToken);

    private async Task<string?> RefusedAsync(StepDownPlan plan)
    {
        var refusal = Assert.Single((await StepAsync(Sample.Director, plan)).Refusals);
        return refusal.Field;
    }
}
