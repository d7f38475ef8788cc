using IopPortal.Domain;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Clients;

public sealed class EndCareTeamTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_LastDayYesterday_ClosesTheRecordAtOnce()
    {
        Assert.True((await EndAsync(Sample.Monday.AddDays(-1))).Succeeded);

        Assert.Equal([Refusal.NotFound], (await _store.UseCase<GetClientRecord>().HandleAsync(Sample.Therapist, Sample.Ana.Id, TestContext.Current.CancellationToken)).Refusals);
    }

    [Fact]
    public async Task HandleAsync_BeforeItBegan_IsRefused() => Assert.Equal("LastDay", Assert.Single((await EndAsync(Sample.Monday.AddDays(-60))).Refusals).Field);

    [Fact]
    public async Task HandleAsync_MemberOfAnotherClient_IsNotFound() => Assert.Equal([Refusal.NotFound], (await EndAsync(Sample.Monday, Sample.Ben.Id)).Refusals);

    private async Task<Result<Done>> EndAsync(DateOnly day, Guid? client = null)
    {
        var member = await _store.ReadAsync(db => db.CareTeam.SingleAsync(row => row.ClientId == Sample.Ana.Id, TestContext.Current.CancellationToken));
        return await _store.UseCase<EndCareTeam>().HandleAsync(Sample.Director, new(client ?? Sample.Ana.Id, member.Id, day), TestContext.Current.CancellationToken);
    }
}
