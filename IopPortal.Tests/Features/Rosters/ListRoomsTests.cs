using IopPortal.Domain.Sessions;
using IopPortal.Security;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Rosters;

public sealed class ListRoomsTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_Today_SaysWhatRunsNowAndWhatIsFree()
    {
        await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Monday, 7, 9), room: Sample.BigRoom.Id, clients: Sample.Ana.Id));
        await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Monday, 10, 12), room: Sample.BigRoom.Id));

        var site = Assert.Single((await ListAsync(Sample.FrontDesk)).Locations);

        var room = site.Rooms.Single(one => one.Id == Sample.BigRoom.Id);
        Assert.Equal(("Coping skills", "Tess Therapist"), (room.Now!.Title, Assert.Single(room.Now.Leads)));
        Assert.Equal([(new TimeOnly(9, 0), new TimeOnly(10, 0)), (new TimeOnly(12, 0), new TimeOnly(21, 0))], room.Free);
        Assert.Null(site.Rooms.Single(one => one.Id == Sample.SmallRoom.Id).Now);
    }

    [Fact]
    public async Task HandleAsync_SessionWithOneClient_NeverShowsItsTitle()
    {
        await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Monday), "Ana Lane", room: Sample.SmallRoom.Id, kind: SessionKind.IndividualTherapy, clients: Sample.Ana.Id));

        Assert.Equal(("", SessionKind.IndividualTherapy), await FirstAsync(Sample.FrontDesk));
        Assert.Equal(("", null), await FirstAsync(Sample.Administrator));
        Assert.Equal(("", null), await FirstAsync(Sample.SecondTherapist));
    }

    [Fact]
    public async Task HandleAsync_AnotherDay_HasNoNow()
    {
        await _store.SaveAsync(Sample.Session(room: Sample.BigRoom.Id));

        var site = Assert.Single((await ListAsync(Sample.FrontDesk, Sample.Tuesday)).Locations);

        Assert.False(site.IsToday);
        Assert.Single(site.Rooms.SelectMany(room => room.Slots));
        Assert.All(site.Rooms, room => Assert.Null(room.Now));
    }

    [Fact]
    public async Task HandleAsync_CancelledSession_TakesNoRoom()
    {
        var session = Sample.Session(Sample.Slot(Sample.Monday), room: Sample.BigRoom.Id);
        Assert.True(session.Cancel("Snow", TestClock.Monday).Succeeded);
        await _store.SaveAsync(session);

        Assert.Empty((await ListAsync(Sample.FrontDesk)).Locations.SelectMany(site => site.Rooms).SelectMany(room => room.Slots));
    }

    private async Task<RoomsView> ListAsync(Actor actor, DateOnly? date = null) => (await _store.UseCase<ListRooms>().HandleAsync(actor, date, Now)).Value;

    private async Task<(string Title, SessionKind? Kind)> FirstAsync(Actor actor) =>
        (await ListAsync(actor)).Locations.SelectMany(site => site.Rooms).SelectMany(room => room.Slots).Select(slot => (slot.Title, slot.Kind)).Single();
}
