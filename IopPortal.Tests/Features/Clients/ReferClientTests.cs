using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Clients;

public sealed class ReferClientTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private static ReferralDetails Details => new(Sample.Program.Id, AdmissionType.Readmission, "Self", Sample.Monday, Sample.Plan());

    [Fact]
    public async Task HandleAsync_AfterDischarge_IsANewEpisode()
    {
        await using (var db = _store.CreateContext())
        {
            (await db.Enrollments.SingleAsync(row => row.ClientId == Sample.Ben.Id, TestContext.Current.CancellationToken)).Discharge(Sample.Monday, DischargeReason.Moved);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.True((await ReferAsync(Sample.FrontDesk, Sample.Ben.Id)).Succeeded);
        Assert.Equal(2, await _store.ReadAsync(db => db.Enrollments.CountAsync(row => row.ClientId == Sample.Ben.Id, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task HandleAsync_AlreadyInTheProgram_IsRefused() => Assert.Equal("enrollment.same-program", Assert.Single((await ReferAsync(Sample.Director, Sample.Ana.Id)).Refusals).Code);

    [Fact]
    public async Task HandleAsync_NoSuchClient_IsNotFound() => Assert.Equal([Refusal.NotFound], (await ReferAsync(Sample.Director, Guid.NewGuid())).Refusals);

    [Fact]
    public async Task HandleAsync_Therapist_IsForbidden() => Assert.Equal([Refusal.Forbidden], (await ReferAsync(Sample.Therapist, Sample.Ana.Id)).Refusals);

    private Task<Result<Guid>> ReferAsync(Actor actor, Guid client) =>
        _store.UseCase<ReferClient>().HandleAsync(actor, new(Guid.NewGuid(), client, Details), TestContext.Current.CancellationToken);
}
