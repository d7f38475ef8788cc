using IopPortal.Domain;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Settings;

public sealed class SaveRoomTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_NewRoomTwiceWithOneKey_IsOne()
    {
        var command = New("Room 3");

        var first = await SaveAsync(command);
        var second = await SaveAsync(command);

        Assert.Equal(first.Value, second.Value);
        Assert.Equal(3, await _store.ReadAsync(db => db.Rooms.CountAsync(Now)));
    }

    [Theory]
    [MemberData(nameof(BadText.Lines), MemberType = typeof(BadText), DisableDiscoveryEnumeration = true)]
    public async Task HandleAsync_Name_IsKeptOrRefused(string name, string? code) =>
        Assert.Equal(code, (await SaveAsync(New(name))).Refusals.SingleOrDefault()?.Code);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_000_000_000)]
    public async Task HandleAsync_CapacityNobodyHas_IsRefused(int capacity) =>
        Assert.Equal(("number.range", "Capacity"), Single(await SaveAsync(New("Room 3") with { Capacity = capacity })));

    [Fact]
    public async Task HandleAsync_SameNameInTheSite_IsRefused() => Assert.Equal(("settings.name-taken", "Name"), Single(await SaveAsync(New("room 1"))));

    [Fact]
    public async Task HandleAsync_UnknownSite_IsRefused() => Assert.Equal(("choice.unknown", "LocationId"), Single(await SaveAsync(New("Room 3") with { LocationId = Guid.NewGuid() })));

    [Fact]
    public async Task HandleAsync_ArchivedWhileBooked_SaysHowManySessions()
    {
        await _store.SaveAsync(Sample.Session(room: Sample.BigRoom.Id));

        var result = await SaveAsync(Change() with { IsArchived = true });

        Assert.Equal(new Refusal("room.in-use", 1).At("IsArchived"), Assert.Single(result.Refusals));
    }

    [Fact]
    public async Task HandleAsync_ArchivedWhenEmpty_IsArchived()
    {
        await SaveAsync(Change() with { IsArchived = true });

        Assert.True(await _store.ReadAsync(db => db.Rooms.Where(room => room.Id == Sample.BigRoom.Id).Select(room => room.IsArchived).SingleAsync(Now)));
    }

    [Fact]
    public async Task HandleAsync_StaleVersion_IsRefused()
    {
        await SaveAsync(Change());

        Assert.Equal("stale", Single(await SaveAsync(Change())).Code);
    }

    [Fact]
    public async Task HandleAsync_UnknownRoom_IsNotFound() => Assert.Equal("not-found", Single(await SaveAsync(Change() with { Id = Guid.NewGuid() })).Code);

    private static SaveRoomCommand New(string name) => new(null, 0, Guid.NewGuid(), Sample.Site.Id, name, 10, false, false);

    private static SaveRoomCommand Change() => New("Room 1") with { Id = Sample.BigRoom.Id, Version = 1 };

    private static (string Code, string? Field) Single(Result<Guid> result) => Assert.Single(result.Refusals) is var refusal ? (refusal.Code, refusal.Field) : default;

    private Task<Result<Guid>> SaveAsync(SaveRoomCommand command) => _store.UseCase<SaveRoom>().HandleAsync(Sample.Director, command, Now);
}
