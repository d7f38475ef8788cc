using IopPortal.Domain;
using IopPortal.Domain.Tracks;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Settings;

public sealed class SaveTrackTests : IAsyncDisposable
{
    private static readonly TrackDetails Details = new("Trauma", "Afternoon program", "tr", FocusArea.Trauma, Population.Adult, TimeOfDay.Afternoon, false, 2);

    private readonly TestStore _store = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_NewTrack_IsListedWithItsCodeInCapitals()
    {
        await SaveAsync(New());

        var view = (await _store.UseCase<GetTracks>().HandleAsync(Sample.Director, Now)).Value;
        Assert.Equal("TR", view.Tracks.Single(track => track.Details.Name == "Trauma").Details.Code);
    }

    [Theory]
    [MemberData(nameof(BadText.Lines), MemberType = typeof(BadText), DisableDiscoveryEnumeration = true)]
    public async Task HandleAsync_Name_IsKeptOrRefused(string name, string? code) =>
        Assert.Equal(code, (await SaveAsync(New() with { Details = Details with { Name = name } })).Refusals.SingleOrDefault()?.Code);

    [Fact]
    public async Task HandleAsync_ForeignValues_AreRefusedTogether()
    {
        var wrong = Details with { DiscreetName = "a\nb", Code = "ABC", FocusArea = (FocusArea)99, Population = (Population)99, TimeOfDay = (TimeOfDay)99, Color = 9 };

        var result = await SaveAsync(New() with { Details = wrong, ProgramId = Guid.NewGuid() });

        Assert.Equal(["DiscreetName", "Code", "FocusArea", "Population", "TimeOfDay", "Color", "ProgramId"], result.Refusals.Select(refusal => refusal.Field));
    }

    [Fact]
    public async Task HandleAsync_StaleVersion_IsRefused()
    {
        var change = New() with { Id = Sample.Track.Id, Version = 1, IsArchived = true };
        await SaveAsync(change);

        Assert.Equal("stale", Assert.Single((await SaveAsync(change)).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_SameNameInTheProgram_IsRefused() =>
        Assert.Equal("settings.name-taken", Assert.Single((await SaveAsync(New() with { Details = Details with { Name = "MORNING" } })).Refusals).Code);

    private static SaveTrackCommand New() => new(null, 0, Guid.NewGuid(), Sample.Program.Id, Details, false);

    private Task<Result<Guid>> SaveAsync(SaveTrackCommand command) => _store.UseCase<SaveTrack>().HandleAsync(Sample.Director, command, Now);
}
