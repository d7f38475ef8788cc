using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Clients;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Milestones;

/// <summary>The intake, from the referral to the admission.</summary>
public sealed class GetMilestonesTests : IAsyncDisposable
{
    private readonly TestStore _store = new();
    private readonly Client _client = Sample.NewClient("Rita", "Ray");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Referred_TheThreeStepsStandOnTheRecord()
    {
        await ReferAsync();

        var shown = (await ShowAsync()).Milestones;

        Assert.Equal(IntakeStep.All, shown.Select(one => one.Kind));
        Assert.All(shown, one => Assert.Equal((Sample.Monday.AddDays(7), null, null), (one.Due, one.Done, one.Visit)));
    }

    [Fact]
    public async Task Scheduled_ReferredBeforeThereWereSteps_GetsThem()
    {
        var stay = Sample.Referral(_client);
        await _store.SaveAsync([_client, stay]);

        await _store.UseCase<MoveEnrollment>().HandleAsync(Sample.FrontDesk, new(stay.Id, stay.Version, EnrollmentStatus.Scheduled), Token);

        Assert.Equal(IntakeStep.All, (await ShowAsync()).Milestones.Select(one => one.Kind));
    }

    [Fact]
    public async Task Booked_ForOneStep_StandsBesideThatStepAndIsTheFirstOffer()
    {
        var stay = await ReferAsync();

        var booked = await BookAsync(IntakeStep.Topic(MilestoneKind.MedicalEvaluation), Sample.Tuesday);
        Assert.True(booked.Succeeded, string.Join(", ", booked.Refusals));
        await BookAsync("", Sample.Wednesday, kind: SessionKind.CaseManagement);

        var shown = (await ShowAsync()).Milestones;
        Assert.Equal([null, Sample.Tuesday, null], shown.Select(one => one.Visit?.When.Date));
        Assert.Equal(Sample.Tuesday, (await StayAsync(stay)).FirstOfferedDate);
    }

    [Fact]
    public async Task Booked_NamingNoStep_IsForAllThatAreOpen()
    {
        var stay = await ReferAsync();
        await BookAsync("", Sample.Tuesday);
        await FinishAsync(stay, MilestoneKind.PsychologicalTest);

        Assert.Equal([null, Sample.Tuesday, Sample.Tuesday], (await ShowAsync()).Milestones.Select(one => one.Visit?.When.Date));
    }

    [Fact]
    public async Task Record_StepsOpen_SaysWhichAndHowLongTheFirstOfferTook()
    {
        var stay = await ReferAsync();
        await BookAsync("", Sample.Wednesday);
        await FinishAsync(stay, MilestoneKind.PsychologicalTest);

        var shown = (await _store.UseCase<GetClientRecord>().HandleAsync(Sample.Director, _client.Id, Token)).Value.Current!;

        Assert.Equal([MilestoneKind.MedicalEvaluation, MilestoneKind.IntakeInterview], shown.OpenIntake);
        Assert.Equal((Sample.Wednesday, 2), (shown.FirstOffered!.Value, shown.DaysToFirstOffer!.Value));
    }

    [Fact]
    public async Task Admitted_WithAStepOpen_IsAllowedAndTheStepStaysOpen()
    {
        var stay = await ReferAsync();
        await FinishAsync(stay, MilestoneKind.PsychologicalTest);

        var admitted = await _store.UseCase<AdmitClient>().HandleAsync(Sample.Director, new(stay, (await StayAsync(stay)).Version, Sample.Monday.AddDays(2), [Sample.Track.Id]), Token);

        Assert.True(admitted.Succeeded);
        var steps = (await ShowAsync()).Milestones.Where(one => IntakeStep.All.Contains(one.Kind)).ToDictionary(one => one.Kind);
        Assert.Equal(3, steps.Count);
        Assert.Equal(Sample.Monday, steps[MilestoneKind.PsychologicalTest].Done);
        Assert.Equal((Sample.Monday.AddDays(2), null), (steps[MilestoneKind.IntakeInterview].Due, steps[MilestoneKind.IntakeInterview].Done));
    }

    [Fact]
    public async Task Late_WithSomebodyReferred_IsOnTheListOfTheDay()
    {
        await ReferAsync();
        _store.Clock.Advance(TimeSpan.FromDays(9));

        var due = (await _store.UseCase<GetMilestonesDue>().HandleAsync(Sample.CaseManager, cancellationToken: Token)).Value;

        Assert.Equal(3, due.Milestones.Count(one => one.ClientId == _client.Id));
    }

    [Fact]
    public async Task Finished_ByTherapistOutsideTheTeam_IsRefused()
    {
        var stay = await ReferAsync();
        var step = (await ShowAsync()).Milestones[0];

        Assert.False((await _store.UseCase<FinishMilestone>().HandleAsync(Sample.Therapist, new(stay, step.Id, step.Version, Sample.Monday), Token)).Succeeded);
    }

    private async Task<Guid> ReferAsync()
    {
        await _store.SaveAsync(_client);
        return (await _store.UseCase<ReferClient>().HandleAsync(
            Sample.FrontDesk, new(Guid.NewGuid(), _client.Id, new(Sample.Program.Id, AdmissionType.DirectEntry, "Self", Sample.Monday, Sample.Plan())), Token)).Value;
    }

    private Task<Result<Guid>> BookAsync(string topic, DateOnly date, SessionKind kind = SessionKind.IntakeAssessment) => _store.UseCase<BookSession>().HandleAsync(
        Sample.CaseManager, new(Guid.NewGuid(), Plans.Plan(Sample.Slot(date), _client.Id, kind: kind) with { Topic = topic }, "Before the intake"), Token);

    private async Task FinishAsync(Guid stay, MilestoneKind kind)
    {
        var step = (await ShowAsync()).Milestones.Single(one => one.Kind == kind);
        Assert.True((await _store.UseCase<FinishMilestone>().HandleAsync(Sample.CaseManager, new(stay, step.Id, step.Version, Sample.Monday), Token)).Succeeded);
    }

    private async Task<MilestonesView> ShowAsync() => (await _store.UseCase<GetMilestones>().HandleAsync(Sample.Director, _client.Id, Token)).Value;

    private Task<Enrollment> StayAsync(Guid id) => _store.ReadAsync(db => db.Enrollments.SingleAsync(row => row.Id == id, Token));
}
