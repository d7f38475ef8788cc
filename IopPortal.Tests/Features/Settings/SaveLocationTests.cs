using IopPortal.Domain;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Settings;

public sealed class SaveLocationTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_NewSiteTwiceWithOneKey_IsOne()
    {
        var command = New("Second Avenue");

        var first = await SaveAsync(command);
        var second = await SaveAsync(command);

        Assert.Equal(first.Value, second.Value);
        Assert.Equal(2, await _store.ReadAsync(db => db.Locations.CountAsync(Now)));
    }

    [Theory]
    [MemberData(nameof(BadText.Lines), MemberType = typeof(BadText), DisableDiscoveryEnumeration = true)]
    public async Task HandleAsync_Name_IsKeptOrRefusedAtItsField(string name, string? code)
    {
        var result = await SaveAsync(New(name));

        Assert.Equal(code, result.Refusals.SingleOrDefault()?.Code);
        Assert.Equal(code is null ? 2 : 1, await _store.ReadAsync(db => db.Locations.CountAsync(Now)));
    }

    [Fact]
    public async Task HandleAsync_EveryFieldBroken_TellsAllAtOnce()
    {
        var result = await SaveAsync(New("a\nb") with { Address = "a\rb", Phone = "a\nb", ParkingNote = "\0", TimeZone = "Mars/Olympus" });

        Assert.Equal(["Name", "Address", "Phone", "ParkingNote", "TimeZone"], result.Refusals.Select(refusal => refusal.Field));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Eastern")]
    [InlineData("America/New_York\r\n")]
    [InlineData("../etc/passwd")]
    public async Task HandleAsync_UnknownZone_IsRefused(string zone) =>
        Assert.Equal("location.zone-unknown", Assert.Single((await SaveAsync(New("North") with { TimeZone = zone })).Refusals).Code);

    [Fact]
    public async Task HandleAsync_SameNameInOtherCase_IsRefused() =>
        Assert.Equal("settings.name-taken", Assert.Single((await SaveAsync(New(" MAIN street "))).Refusals).Code);

    [Fact]
    public async Task HandleAsync_StaleVersion_SaysWhoChangedIt()
    {
        await SaveAsync(Change("First change", version: 1));

        var result = await SaveAsync(Change("Second change", version: 1));

        Assert.Equal("stale", Assert.Single(result.Refusals).Code);
        Assert.Equal("First change", await _store.ReadAsync(db => db.Locations.Select(location => location.Name).SingleAsync(Now)));
    }

    [Fact]
    public async Task HandleAsync_OtherZoneWhereSessionsStand_IsRefused()
    {
        await _store.SaveAsync(Sample.Session());

        var result = await SaveAsync(Change("Main Street", version: 1) with { TimeZone = "America/Chicago" });

        Assert.Equal("location.zone-in-use", Assert.Single(result.Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_UnknownId_IsNotFound() =>
        Assert.Equal(Refusal.NotFound, Assert.Single((await SaveAsync(Change("Lost", 1) with { Id = Guid.NewGuid() })).Refusals));

    private static SaveLocationCommand New(string name) => new(null, 0, Guid.NewGuid(), name, "", Sample.Zone, "", "");

    private static SaveLocationCommand Change(string name, int version) => New(name) with { Id = Sample.Site.Id, Version = version };

    private Task<Result<Guid>> SaveAsync(SaveLocationCommand command) => _store.UseCase<SaveLocation>().HandleAsync(Sample.Director, command, Now);
}
