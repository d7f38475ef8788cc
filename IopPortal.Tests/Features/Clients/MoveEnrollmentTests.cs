using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Tracks;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Clients;

public sealed class MoveEnrollmentTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_HoldAndBack_KeepsTheEpisode()
    {
        var held = await MoveAsync(Sample.CaseManager, EnrollmentStatus.OnHold);
        var back = await MoveAsync(Sample.CaseManager, EnrollmentStatus.Active);

        Assert.True(held.Succeeded && back.Succeeded);
        Assert.Equal(EnrollmentStatus.Active, (await FindAsync()).Status);
    }

    [Theory]
    [InlineData(EnrollmentStatus.Discharged)]
    [InlineData(EnrollmentStatus.Referred)]
    [InlineData(EnrollmentStatus.Alumni)]
    [InlineData((EnrollmentStatus)99)]
    public async Task HandleAsync_MoveThatIsNot_IsRefused(EnrollmentStatus to) =>
        Assert.Equal("enrollment.move", Assert.Single((await MoveAsync(Sample.Director, to)).Refusals).Code);

    [Fact]
    public async Task HandleAsync_FrontDeskBeyondScheduling_IsForbidden() =>
        Assert.Equal([Refusal.Forbidden], (await MoveAsync(Sample.FrontDesk, EnrollmentStatus.OnHold)).Refusals);

    [Fact]
    public async Task HandleAsync_FrontDeskSchedulesAnIntake_IsKept()
    {
        var client = Sample.NewClient("Rita");
        var referral = Sample.Referral(client);
        await _store.SaveAsync([client, referral]);

        Assert.True((await _store.UseCase<MoveEnrollment>().HandleAsync(Sample.FrontDesk, new(referral.Id, referral.Version, EnrollmentStatus.Scheduled), TestContext.Current.CancellationToken)).Succeeded);
    }

    [Fact]
    public async Task HandleAsync_B7Taper_LastsAsLongAsTheProgramAllows()
    {
        await _store.SaveAsync([new ProgramParameters(Sample.Program.Id, Sample.Monday, new(), new() { MaxTaperDays = 7 })]);

        await MoveAsync(Sample.Director, EnrollmentStatus.Tapering);

        Assert.Equal(Sample.Monday.AddDays(6), (await FindAsync()).TaperUntil);
    }

    [Fact]
    public async Task HandleAsync_ArchivedClient_IsRefused()
    {
        await using (var db = _store.CreateContext())
        {
            (await db.Clients.SingleAsync(row => row.Id == Sample.Ana.Id, TestContext.Current.CancellationToken)).Archive(true);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal("client.archived", Assert.Single((await MoveAsync(Sample.Director, EnrollmentStatus.OnHold)).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_Therapist_IsForbidden() => Assert.Equal([Refusal.Forbidden], (await MoveAsync(Sample.Therapist, EnrollmentStatus.OnHold)).Refusals);

    private Task<Enrollment> FindAsync() => _store.ReadAsync(db => db.Enrollments.SingleAsync(row => row.ClientId == Sample.Ana.Id, TestContext.Current.CancellationToken));

    private async Task<Result<Done>> MoveAsync(Actor actor, EnrollmentStatus to)
    {
        var enrollment = await FindAsync();
        return await _store.UseCase<MoveEnrollment>().HandleAsync(actor, new(enrollment.Id, enrollment.Version, to), TestContext.Current.CancellationToken);
    }
}
