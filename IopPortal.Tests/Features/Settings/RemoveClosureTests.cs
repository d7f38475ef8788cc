using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Settings;

public sealed class RemoveClosureTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_AheadOfTime_IsGone()
    {
        var closure = await _store.SaveAsync(Closed(Sample.Tuesday));

        Assert.True((await RemoveAsync(closure.Id)).Succeeded);
        Assert.Equal(0, await _store.ReadAsync(db => db.Closures.CountAsync(Now)));
    }

    [Fact]
    public async Task HandleAsync_BegunThisMorning_Stays()
    {
        var closure = await _store.SaveAsync(Closed(Sample.Monday));

        Assert.Equal("closure.begun", Assert.Single((await RemoveAsync(closure.Id)).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_ThisAfternoonOnly_IsStillAhead()
    {
        var closure = await _store.SaveAsync(Closed(Sample.Monday, new(13, 0), new(17, 0)));

        Assert.True((await RemoveAsync(closure.Id)).Succeeded);
    }

    [Fact]
    public async Task HandleAsync_Unknown_IsNotFound() => Assert.Equal(Refusal.NotFound, Assert.Single((await RemoveAsync(Guid.NewGuid())).Refusals));

    private static Closure Closed(DateOnly date, TimeOnly? start = null, TimeOnly? end = null) => new(null, Sample.Program.Id, date, start, end, "Snow");

    private Task<Result<Done>> RemoveAsync(Guid id) => _store.UseCase<RemoveClosure>().HandleAsync(Sample.Director, id, Now);
}
