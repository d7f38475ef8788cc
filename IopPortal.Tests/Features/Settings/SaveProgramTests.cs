using IopPortal.Domain;
using IopPortal.Domain.Tracks;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Settings;

public sealed class SaveProgramTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_NewProgram_KeepsItsWeekStart()
    {
        var id = (await SaveAsync(New("Evening") with { WeekStart = DayOfWeek.Sunday })).Value;

        Assert.Equal(DayOfWeek.Sunday, await _store.ReadAsync(db => db.Programs.Where(program => program.Id == id).Select(program => program.WeekStart).SingleAsync(Now)));
    }

    [Theory]
    [MemberData(nameof(BadText.Lines), MemberType = typeof(BadText), DisableDiscoveryEnumeration = true)]
    public async Task HandleAsync_Name_IsKeptOrRefused(string name, string? code) =>
        Assert.Equal(code, (await SaveAsync(New(name))).Refusals.SingleOrDefault()?.Code);

    [Fact]
    public async Task HandleAsync_ForeignValues_AreRefusedTogether()
    {
        var result = await SaveAsync(New("day PROGRAM") with { LevelOfCare = (LevelOfCare)99, WeekStart = (DayOfWeek)8, LocationId = Guid.NewGuid() });

        Assert.Equal(["LevelOfCare", "WeekStart", "LocationId", "Name"], result.Refusals.Select(refusal => refusal.Field));
    }

    [Fact]
    public async Task HandleAsync_StaleVersion_IsRefused()
    {
        var change = New("Day program") with { Id = Sample.Program.Id, Version = 1 };
        await SaveAsync(change);

        Assert.Equal("stale", Assert.Single((await SaveAsync(change)).Refusals).Code);
    }

    private static SaveProgramCommand New(string name) => new(null, 0, Guid.NewGuid(), name, LevelOfCare.Iop, Sample.Site.Id, DayOfWeek.Monday);

    private Task<Result<Guid>> SaveAsync(SaveProgramCommand command) => _store.UseCase<SaveProgram>().HandleAsync(Sample.Administrator, command, Now);
}
