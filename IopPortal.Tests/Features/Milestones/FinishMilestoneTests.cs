using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Clients;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Milestones;

public sealed class FinishMilestoneTests : IAsyncDisposable
{
    private readonly TestStore _store = new();
    private Milestone _review = null!;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_TherapistOfTheTeam_IsDoneAndSaysByWhom()
    {
        await StandsAsync();

        Assert.True((await FinishAsync(Sample.Therapist, Sample.Monday.AddDays(-1))).Succeeded);

        var shown = Assert.Single((await ShowAsync(Sample.Director)).Value.Milestones);
        Assert.Equal((Sample.Monday.AddDays(-1), "therapist", 0), (shown.Done!.Value, shown.By, shown.DaysLate(Sample.Monday)));
    }

    [Fact]
    public async Task HandleAsync_Reopened_IsLateAgain()
    {
        await StandsAsync();
        await FinishAsync(Sample.Director, Sample.Monday);

        var reopened = await _store.UseCase<ReopenMilestone>().HandleAsync(
            Sample.Director, new(_review.EnrollmentId, _review.Id, (await FindAsync()).Version), TestContext.Current.CancellationToken);

        Assert.True(reopened.Succeeded);
        Assert.Null((await FindAsync()).Done);
        var shown = (await ShowAsync(Sample.Director)).Value;
        Assert.Equal(3, shown.Milestones.Single(one => one.Id == _review.Id).DaysLate(shown.Today));
    }

    [Fact]
    public async Task HandleAsync_DayAhead_IsRefusedAtTheDay()
    {
        await StandsAsync();

        Assert.Equal("date.future", Refused(await FinishAsync(Sample.Director, Sample.Tuesday)));
        Assert.Equal("date.before", Refused(await FinishAsync(Sample.Director, Sample.Monday.AddDays(-31))));
    }

    [Fact]
    public async Task HandleAsync_SomebodyElseWasFirst_IsStale()
    {
        await StandsAsync();
        await FinishAsync(Sample.Director, Sample.Monday);

        Assert.Equal("stale", Refused(await FinishAsync(Sample.CaseManager, Sample.Monday, version: _review.Version)));
    }

    [Fact]
    public async Task HandleAsync_StayIsOver_IsRefused()
    {
        await StandsAsync();
        var stay = await StayAsync();
        await _store.UseCase<DischargeClient>().HandleAsync(Sample.Director, new(stay.Id, stay.Version, Sample.Monday, DischargeReason.Moved), TestContext.Current.CancellationToken);

        Assert.Equal("enrollment.closed", Refused(await FinishAsync(Sample.Director, Sample.Monday)));
    }

    [Fact]
    public async Task HandleAsync_OutOfReachOrWithoutTheRight_IsRefused()
    {
        await StandsAsync();

        Assert.Equal([Refusal.NotFound], (await FinishAsync(Sample.SecondTherapist, Sample.Monday)).Refusals);
        Assert.All(new[] { Sample.Reviewer, Sample.FrontDesk, Sample.ClientActor, Sample.Administrator }, actor =>
            Assert.Equal([Refusal.Forbidden], FinishAsync(actor, Sample.Monday).GetAwaiter().GetResult().Refusals));
    }

    [Fact]
    public async Task HandleAsync_TherapistOfTheGroupAlone_IsForbidden()
    {
        await StandsAsync();
        await _store.SaveAsync([.. Sample.GroupRows(out var group, lead: Sample.SecondTherapistStaff.Id), new GroupMembership(group.Id, Sample.Ana.Id, Sample.Monday, null, WeekdaySet.None, Sample.Director.UserId, "")]);

        Assert.Equal([Refusal.Forbidden], (await FinishAsync(Sample.SecondTherapist, Sample.Monday)).Refusals);
        Assert.Equal([Refusal.Forbidden], (await ShowAsync(Sample.SecondTherapist)).Refusals);
    }

    [Fact]
    public async Task HandleAsync_MilestoneOfSomebodyElse_IsNotFound()
    {
        await StandsAsync();
        var other = await _store.ReadAsync(db => db.Enrollments.Where(row => row.ClientId == Sample.Ben.Id).Select(row => row.Id).SingleAsync(TestContext.Current.CancellationToken));

        var result = await _store.UseCase<FinishMilestone>().HandleAsync(Sample.Director, new(other, _review.Id, _review.Version, Sample.Monday), TestContext.Current.CancellationToken);

        Assert.Equal([Refusal.NotFound], result.Refusals);
    }

    private static string Refused(Result<Done> result) => Assert.Single(result.Refusals).Code;

    private async Task StandsAsync() =>
        _review = await _store.SaveAsync(new Milestone((await StayAsync()).Id, MilestoneKind.ProgressReview, Sample.Monday.AddDays(-3)));

    private Task<Enrollment> StayAsync() => _store.ReadAsync(db => db.Enrollments.SingleAsync(row => row.ClientId == Sample.Ana.Id, TestContext.Current.CancellationToken));

    private Task<Milestone> FindAsync() => _store.ReadAsync(db => db.Milestones.SingleAsync(row => row.Id == _review.Id, TestContext.Current.CancellationToken));

    private Task<Result<MilestonesView>> ShowAsync(Actor actor) => _store.UseCase<GetMilestones>().HandleAsync(actor, Sample.Ana.Id, TestContext.Current.CancellationToken);

    private async Task<Result<Done>> FinishAsync(Actor actor, DateOnly on, int? version = null) => await _store.UseCase<FinishMilestone>().HandleAsync(
        actor, new(_review.EnrollmentId, _review.Id, version ?? (await FindAsync()).Version, on), TestContext.Current.CancellationToken);
}
