using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Clients;

public sealed class EditCarePlanTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_TherapistOfTheTeam_MovesTheExpectedEnd()
    {
        Assert.True((await EditAsync(Sample.Therapist, new(12, 4, 150))).Succeeded);

        var stored = await FindAsync();
        Assert.Equal((12, Phase.ActiveTreatment, stored.AdmitDate!.Value.AddDays(83)), (stored.Plan.Weeks, stored.Phase, stored.ExpectedDischarge!.Value));
    }

    [Fact]
    public async Task HandleAsync_TherapistOfTheGroupAlone_IsForbidden()
    {
        await _store.SaveAsync([.. Sample.GroupRows(out var group, lead: Sample.SecondTherapistStaff.Id), new GroupMembership(group.Id, Sample.Ana.Id, Sample.Monday, null, WeekdaySet.None, Sample.Director.UserId, "")]);

        Assert.Equal([Refusal.Forbidden], (await EditAsync(Sample.SecondTherapist, Sample.Plan())).Refusals);
    }

    [Fact]
    public async Task HandleAsync_ForeignTherapist_IsNotFound() => Assert.Equal([Refusal.NotFound], (await EditAsync(Sample.SecondTherapist, Sample.Plan())).Refusals);

    [Fact]
    public async Task HandleAsync_ImpossiblePlan_NamesEachField() =>
        Assert.Equal(["Weeks", "DaysPerWeek", "MinutesPerDay"], (await EditAsync(Sample.Director, new(53, 0, 601))).Refusals.Select(refusal => refusal.Field));

    private Task<Enrollment> FindAsync() => _store.ReadAsync(db => db.Enrollments.SingleAsync(row => row.ClientId == Sample.Ana.Id, TestContext.Current.CancellationToken));

    private async Task<Result<Done>> EditAsync(Actor actor, CarePlan plan)
    {
        var enrollment = await FindAsync();
        return await _store.UseCase<EditCarePlan>().HandleAsync(actor, new(enrollment.Id, enrollment.Version, plan, Phase.ActiveTreatment), TestContext.Current.CancellationToken);
    }
}
