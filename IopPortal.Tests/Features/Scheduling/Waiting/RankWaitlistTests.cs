using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Security;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Scheduling.Waiting;

public sealed class RankWaitlistTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_Urgent_GoesFirstAndComesBackToTheOldPlace()
    {
        var group = await _store.GroupAsync();
        await _store.WaitAsync(group, Sample.Ana.Id);
        var ben = await _store.WaitAsync(group, Sample.Ben.Id);

        await RankAsync(ben, WaitlistPriority.Urgent);
        var first = (await _store.ListAsync(group)).Rows[0].Name;
        await RankAsync(ben, WaitlistPriority.Normal, version: 2);

        Assert.Equal(("Ben Moss", "Ana Lane"), (first, (await _store.ListAsync(group)).Rows[0].Name));
    }

    [Fact]
    public async Task HandleAsync_StaleEndedOrUnknown_Refuses()
    {
        var group = await _store.GroupAsync();
        var ben = await _store.WaitAsync(group, Sample.Ben.Id);

        Assert.Equal("stale", Assert.Single((await RankAsync(ben, WaitlistPriority.Low, version: 5)).Refusals).Code);
        Assert.Equal(Refusal.NotFound, Assert.Single((await RankAsync(Guid.NewGuid(), WaitlistPriority.Low)).Refusals));
        await _store.UseCase<LeaveWaitlist>().HandleAsync(Sample.Director, new(Sample.Ben.Id, ben, 1), Token);
        Assert.Equal("waitlist.ended", Assert.Single((await RankAsync(ben, WaitlistPriority.Low, version: 2)).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_Therapist_IsForbidden()
    {
        var ben = await _store.WaitAsync(await _store.GroupAsync(), Sample.Ben.Id);

        Assert.Equal(Refusal.Forbidden, Assert.Single((await RankAsync(ben, WaitlistPriority.Low, actor: Sample.Therapist)).Refusals));
    }

    private Task<Result<Done>> RankAsync(Guid entry, WaitlistPriority priority, int version = 1, Actor? actor = null) =>
        _store.UseCase<RankWaitlist>().HandleAsync(actor ?? Sample.CaseManager, new(entry, version, priority), Token);
}
