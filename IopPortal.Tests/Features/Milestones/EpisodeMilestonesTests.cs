using IopPortal.Domain.Clients;
using IopPortal.Features.Clients;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Milestones;

public sealed class EpisodeMilestonesTests : IAsyncDisposable
{
    private readonly TestStore _store = new();
    private readonly Client _client = Sample.NewClient("Rita", "Ray");
    private Guid _stay;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Admitted_StandWithTheirDays()
    {
        await AdmitAsync();

        Assert.Equal(MilestonePlan.For(Sample.Monday, Sample.Monday.AddDays(69)).Select(one => (one.Kind, one.Due)), (await OwedAsync()).Select(one => (one.Kind, one.Due)));
    }

    [Fact]
    public async Task PlanLengthened_OpenOnesFollow()
    {
        await AdmitAsync();
        await FinishAsync(MilestoneKind.TreatmentPlan);

        await _store.UseCase<EditCarePlan>().HandleAsync(Sample.Director, new(_stay, await VersionAsync(), Sample.Plan(weeks: 12), Phase.ActiveTreatment), TestContext.Current.CancellationToken);

        var owed = await OwedAsync();
        Assert.Equal(MilestonePlan.For(Sample.Monday, Sample.Monday.AddDays(83)).Select(one => (one.Kind, one.Due)), owed.Select(one => (one.Kind, one.Due)));
        Assert.Equal(Sample.Monday, owed.Single(one => one.Kind == MilestoneKind.TreatmentPlan).Done);
    }

    [Fact]
    public async Task Discharged_OweNothingAfterTheLastDay()
    {
        await AdmitAsync();
        _store.Clock.Advance(TimeSpan.FromDays(21));

        await _store.UseCase<DischargeClient>().HandleAsync(Sample.Director, new(_stay, await VersionAsync(), Sample.Monday.AddDays(21), DischargeReason.Moved), TestContext.Current.CancellationToken);

        Assert.Equal(Sample.Monday.AddDays(14), (await OwedAsync())[^1].Due);
    }

    private async Task AdmitAsync()
    {
        var referral = Sample.Referral(_client);
        _stay = referral.Id;
        await _store.SaveAsync([_client, referral]);
        Assert.True((await _store.UseCase<AdmitClient>().HandleAsync(Sample.Director, new(_stay, referral.Version, Sample.Monday, [Sample.Track.Id]), TestContext.Current.CancellationToken)).Succeeded);
    }

    private async Task FinishAsync(MilestoneKind kind)
    {
        var one = (await OwedAsync()).Single(row => row.Kind == kind);
        await _store.UseCase<FinishMilestone>().HandleAsync(Sample.Director, new(_stay, one.Id, one.Version, Sample.Monday), TestContext.Current.CancellationToken);
    }

    private Task<int> VersionAsync() => _store.ReadAsync(db => db.Enrollments.Where(row => row.Id == _stay).Select(row => row.Version).SingleAsync(TestContext.Current.CancellationToken));

    private async Task<List<Milestone>> OwedAsync()
    {
        var owed = await _store.ReadAsync(db => db.Milestones.Where(row => row.EnrollmentId == _stay).ToListAsync(TestContext.Current.CancellationToken));
        return [.. owed.OrderBy(row => row.Due).ThenBy(row => row.Kind)];
    }
}
