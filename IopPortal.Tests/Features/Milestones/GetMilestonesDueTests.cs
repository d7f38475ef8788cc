using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Milestones;

public sealed class GetMilestonesDueTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_CaseManager_SeesEverybodysLateAndWithinAWeek()
    {
        await OweAsync();

        var due = (await ReadAsync(Sample.CaseManager)).Value;

        Assert.Equal(
            [("Ben Moss", Sample.Monday.AddDays(-2)), ("Ana Lane", Sample.Monday), ("Ana Lane", Sample.Monday.AddDays(7))],
            due.Milestones.Select(one => (one.Name, one.Due)));
        Assert.Equal((3, false), (due.Total, due.Own));
    }

    [Fact]
    public async Task HandleAsync_Therapist_SeesTheOwnTeamOnly()
    {
        await OweAsync();

        var due = (await ReadAsync(Sample.Therapist)).Value;

        Assert.Equal(["Ana Lane"], due.Milestones.Select(one => one.Name).Distinct());
        Assert.True(due.Own);
    }

    [Fact]
    public async Task HandleAsync_FrontDeskAndClient_AreRefused()
    {
        Assert.Equal([Refusal.Forbidden], (await ReadAsync(Sample.FrontDesk)).Refusals);
        Assert.Equal([Refusal.Forbidden], (await ReadAsync(Sample.ClientActor)).Refusals);
    }

    [Fact]
    public async Task HandleAsync_ManyAreLate_ShowsTheMostUrgentAndCountsAll()
    {
        var stay = await StayAsync(Sample.Ana);
        await _store.SaveAsync([.. Enumerable.Range(1, 15).Select(day => new Milestone(stay, MilestoneKind.ProgressReview, Sample.Monday.AddDays(-day)))]);

        var due = (await ReadAsync(Sample.Director)).Value;

        Assert.Equal((12, 15, Sample.Monday.AddDays(-15)), (due.Milestones.Count, due.Total, due.Milestones[0].Due));
        Assert.Equal((15, 15), await AllAsync());
    }

    private async Task<(int Shown, int Total)> AllAsync()
    {
        var all = (await _store.UseCase<GetMilestonesDue>().HandleAsync(Sample.Director, all: true, TestContext.Current.CancellationToken)).Value;
        return (all.Milestones.Count, all.Total);
    }

    private async Task OweAsync()
    {
        var (ana, ben) = (await StayAsync(Sample.Ana), await StayAsync(Sample.Ben));
        var done = new Milestone(ana, MilestoneKind.TreatmentPlan, Sample.Monday.AddDays(-4));
        done.Finish(Sample.Monday, Sample.Director.UserId);
        await _store.SaveAsync(
        [
            done,
            new Milestone(ana, MilestoneKind.ProgressReview, Sample.Monday),
            new Milestone(ana, MilestoneKind.DischargePlan, Sample.Monday.AddDays(7)),
            new Milestone(ana, MilestoneKind.Recertification, Sample.Monday.AddDays(8)),
            new Milestone(ben, MilestoneKind.ProgressReview, Sample.Monday.AddDays(-2)),
        ]);
    }

    private Task<Guid> StayAsync(Client client) => _store.ReadAsync(db => db.Enrollments.Where(row => row.ClientId == client.Id).Select(row => row.Id).SingleAsync(TestContext.Current.CancellationToken));

    private Task<Result<MilestonesDueView>> ReadAsync(Actor actor) => _store.UseCase<GetMilestonesDue>().HandleAsync(actor, cancellationToken: TestContext.Current.CancellationToken);
}
