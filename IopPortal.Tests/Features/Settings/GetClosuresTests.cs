using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Settings;

public sealed class GetClosuresTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_PlacesAndPrograms_AreNamed()
    {
        await _store.SaveAsync(new Closure(Sample.Site.Id, null, Sample.Monday.AddDays(-1), null, null, "Snow"));
        await _store.SaveAsync(new Closure(null, Sample.Program.Id, Sample.Tuesday, new(9, 0), new(12, 0), "Training"));

        var view = (await _store.UseCase<GetClosures>().HandleAsync(Sample.Director, Now)).Value;

        Assert.Equal([("Main Street", true), ("Day program", false)], view.Closures.Select(closure => (closure.Place, closure.IsOver)));
    }

    [Fact]
    public async Task HandleAsync_Administrator_IsForbidden() =>
        Assert.Equal(Refusal.Forbidden, Assert.Single((await _store.UseCase<GetClosures>().HandleAsync(Sample.Administrator, Now)).Refusals));
}
