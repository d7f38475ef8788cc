using IopPortal.Domain;
using IopPortal.Domain.Tracks;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Settings;

public sealed class SaveTrackBlocksTests : IAsyncDisposable
{
    private static readonly NamedBlock Wrap = new(TrackBlockKind.WrapUp, "Evening wrap-up", DayOfWeek.Monday, new(12, 0), new(12, 15));

    private readonly TestStore _store = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_GroupAndBreaks_ReplaceTheWeekBefore()
    {
        await _store.SaveAsync(Sample.GroupRows(out var group));
        await SaveAsync(New(1, [Wrap]) with { GroupIds = [group.Id] });

        await SaveAsync(New(2, [Wrap, Wrap with { Kind = TrackBlockKind.Break, Name = "Midday", Weekday = DayOfWeek.Friday }]) with { GroupIds = [group.Id, group.Id] });

        var track = await TrackAsync();
        Assert.Equal([group.Id], track.GroupIds);
        Assert.Equal(["Evening wrap-up", "Midday"], track.Named.Select(block => block.Name));
    }

    [Fact]
    public async Task HandleAsync_BadBlocks_AreNamedByTheirPlace()
    {
        var result = await SaveAsync(New(1, [Wrap, Wrap with { Name = "a\nb", Kind = TrackBlockKind.Group, Weekday = (DayOfWeek)9, End = Wrap.Start }]));

        Assert.Equal(["Name1", "Kind1", "Weekday1", "End1"], result.Refusals.Select(refusal => refusal.Field));
    }

    [Fact]
    public async Task HandleAsync_UnknownGroupOrTrack_IsRefused()
    {
        var group = await SaveAsync(New(1, []) with { GroupIds = [Guid.NewGuid()] });
        var track = await SaveAsync(New(1, []) with { TrackId = Guid.NewGuid() });

        Assert.Equal("choice.unknown", Assert.Single(group.Refusals).Code);
        Assert.Equal("not-found", Assert.Single(track.Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_StaleTrack_KeepsTheWeek()
    {
        await SaveAsync(New(1, [Wrap]));

        var result = await SaveAsync(New(1, []));

        Assert.Equal("stale", Assert.Single(result.Refusals).Code);
        Assert.Single((await TrackAsync()).Named);
    }

    private static SaveTrackBlocksCommand New(int version, IReadOnlyList<NamedBlock> named) => new(Sample.Track.Id, version, [], named);

    private Task<Result<Done>> SaveAsync(SaveTrackBlocksCommand command) => _store.UseCase<SaveTrackBlocks>().HandleAsync(Sample.Director, command, Now);

    private async Task<TrackView> TrackAsync() =>
        (await _store.UseCase<GetTracks>().HandleAsync(Sample.Director, Now)).Value.Tracks.Single(track => track.Id == Sample.Track.Id);
}
