using IopPortal.Domain;
using IopPortal.Domain.Payers;
using IopPortal.Domain.Sessions;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Settings;

public sealed class SavePayerTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_NewPayer_IsListedWithItsNumbers()
    {
        var id = (await SaveAsync(New())).Value;

        var payer = Assert.Single(await ListAsync());
        Assert.Equal((id, "MER", 120), (payer.Id, payer.Code, payer.Numbers.DayMinimum));
        Assert.Equal([SessionKind.SupportedMeal], payer.Numbers.UncountedKinds);
        Assert.Null(payer.Numbers.MinDaysPerWeek);
    }

    [Fact]
    public async Task HandleAsync_SameKeyTwice_AddsOne()
    {
        var command = New();
        await SaveAsync(command);
        await SaveAsync(command);

        Assert.Single(await ListAsync());
    }

    [Fact]
    public async Task HandleAsync_Archived_IsListedLastAndNotOfferedToTracks()
    {
        var command = New();
        var id = (await SaveAsync(command)).Value;
        await SaveAsync(New() with { Code = "ZED", Name = "Zed" });

        await SaveAsync(command with { Id = id, Version = 1, IsArchived = true });

        Assert.Equal(["Zed", "Meridian"], (await ListAsync()).Select(payer => payer.Name));
        Assert.Equal(["Zed"], (await _store.UseCase<GetTracks>().HandleAsync(Sample.Director, Now)).Value.Payers.Select(payer => payer.Name));
    }

    [Fact]
    public async Task HandleAsync_WrongFields_AreRefusedTogether()
    {
        var result = await SaveAsync(New() with { Code = "", Name = "a\nb", Numbers = new() { DayMinimum = 9999 } });

        Assert.Equal(["Code", "Name", "DayMinimum"], result.Refusals.Select(refusal => refusal.Field));
    }

    [Fact]
    public async Task HandleAsync_CodeAndNameTaken_AreRefused()
    {
        await SaveAsync(New());

        Assert.All((await SaveAsync(New() with { Key = Guid.NewGuid(), Code = "mer", Name = "MERIDIAN" })).Refusals, refusal => Assert.Equal("settings.name-taken", refusal.Code));
    }

    [Fact]
    public async Task HandleAsync_StaleVersion_IsRefused()
    {
        var id = (await SaveAsync(New())).Value;
        var change = New() with { Id = id, Version = 1 };
        await SaveAsync(change);

        Assert.Equal("stale", Assert.Single((await SaveAsync(change)).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_UnknownPayer_IsNotFound() =>
        Assert.Equal(Refusal.NotFound, Assert.Single((await SaveAsync(New() with { Id = Guid.NewGuid(), Version = 1 })).Refusals));

    [Fact]
    public async Task HandleAsync_CaseManager_IsForbidden() =>
        Assert.Equal(Refusal.Forbidden, Assert.Single((await _store.UseCase<SavePayer>().HandleAsync(Sample.CaseManager, New(), Now)).Refusals));

    [Fact]
    public async Task SaveTrack_WithAPayer_CountsByIt()
    {
        var id = (await SaveAsync(New())).Value;
        var track = (await TracksAsync()).Tracks.Single(row => row.Id == Sample.Track.Id);

        await SaveTrackAsync(track, id);

        Assert.Equal(id, (await TracksAsync()).Tracks.Single(row => row.Id == Sample.Track.Id).Details.PayerId);
        Assert.Equal([track.Details.Name], Assert.Single(await ListAsync()).Tracks);
    }

    [Fact]
    public async Task SaveTrack_UnknownPayer_IsRefusedAtTheField()
    {
        var track = (await TracksAsync()).Tracks.Single(row => row.Id == Sample.Track.Id);

        Assert.Equal("PayerId", Assert.Single((await SaveTrackAsync(track, Guid.NewGuid())).Refusals).Field);
    }

    private static SavePayerCommand New() => new(null, 0, Guid.NewGuid(), "MER", "Meridian", new() { DayMinimum = 120, UncountedKinds = [SessionKind.SupportedMeal] }, false);

    private async Task<TracksView> TracksAsync() => (await _store.UseCase<GetTracks>().HandleAsync(Sample.Director, Now)).Value;

    private Task<Result<Guid>> SaveTrackAsync(TrackView track, Guid payer) => _store.UseCase<SaveTrack>().HandleAsync(
        Sample.Director, new(track.Id, track.Version, Guid.NewGuid(), track.ProgramId, track.Details with { PayerId = payer }, false), Now);

    private async Task<IReadOnlyList<PayerView>> ListAsync() => (await _store.UseCase<GetPayers>().HandleAsync(Sample.Director, Now)).Value.Payers;

    private Task<Result<Guid>> SaveAsync(SavePayerCommand command) => _store.UseCase<SavePayer>().HandleAsync(Sample.Director, command, Now);
}
