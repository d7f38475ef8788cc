using IopPortal.Domain;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Scheduling.Waiting;

public sealed class LeaveWaitlistTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_Waiting_LeavesAndTheWaitStaysKnown()
    {
        var group = await _store.GroupAsync();
        var entry = await _store.WaitAsync(group, Sample.Ben.Id);

        var left = await LeaveAsync(entry, Sample.Ben.Id);

        Assert.True(left.Succeeded);
        Assert.Empty((await _store.ListAsync(group)).Rows);
        Assert.Equal(_store.Clock.UtcNow, await _store.ReadAsync(db => db.Waitlist.Select(e => e.EndedAt).SingleAsync(Token)));
    }

    [Fact]
    public async Task HandleAsync_EndedOrStaleOrNotTheirs_Refuses()
    {
        var group = await _store.GroupAsync();
        var entry = await _store.WaitAsync(group, Sample.Ben.Id);

        Assert.Equal("stale", Assert.Single((await LeaveAsync(entry, Sample.Ben.Id, version: 7)).Refusals).Code);
        Assert.Equal(Refusal.NotFound, Assert.Single((await LeaveAsync(entry, Sample.Ana.Id)).Refusals));
        Assert.Equal(Refusal.NotFound, Assert.Single((await LeaveAsync(entry, Sample.Ben.Id, actor: Sample.Therapist)).Refusals));
        await LeaveAsync(entry, Sample.Ben.Id);
        Assert.Equal("waitlist.ended", Assert.Single((await LeaveAsync(entry, Sample.Ben.Id, version: 2)).Refusals).Code);
    }

    private Task<Result<Done>> LeaveAsync(Guid entry, Guid client, int version = 1, Actor? actor = null) =>
        _store.UseCase<LeaveWaitlist>().HandleAsync(actor ?? Sample.CaseManager, new(client, entry, version), Token);
}
