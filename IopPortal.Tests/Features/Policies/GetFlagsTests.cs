using IopPortal.Domain.Policies;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Policies;

public sealed class GetFlagsTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_TwoUnexcused_NamesTheDatesBehindIt()
    {
        await _store.GivenPolicyAsync();
        await _store.MissAsync(-7, -5);

        var flag = Assert.Single((await _store.FlagsAsync()).Found!.Flags);

        Assert.Equal([Sample.Monday.AddDays(-7), Sample.Monday.AddDays(-5)], flag.Causes.Select(cause => cause.Date));
        Assert.Equal((180, 0, PolicyStage.Watch), (flag.Causes[0].Minutes, flag.Causes[0].CreditedMinutes, flag.Stage));
    }

    [Fact]
    public async Task HandleAsync_NoPolicyOrOneToCome_FlagsNobody()
    {
        await _store.MissAsync(-7, -5);
        Assert.Null((await _store.FlagsAsync()).Found);

        await _store.GivenPolicyAsync(validFrom: Sample.Monday.AddDays(30));

        Assert.Null((await _store.FlagsAsync()).Found);
    }

    [Fact]
    public async Task HandleAsync_CancelledSession_IsNoMiss()
    {
        await _store.GivenPolicyAsync();
        await _store.MissAsync(-7, -5);
        var session = await _store.ReadAsync(db => db.Sessions.Select(row => row.Id).FirstAsync(Token));
        await using (var db = _store.CreateContext())
        {
            (await db.Sessions.SingleAsync(row => row.Id == session, Token)).Cancel("Snow", TestClock.Monday);
            await db.SaveChangesAsync(Token);
        }

        Assert.Empty((await _store.FlagsAsync()).Found!.Flags);
    }
}
