using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Settings;

public sealed class GetPlacesTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_Site_HasItsRooms()
    {
        var view = (await _store.UseCase<GetPlaces>().HandleAsync(Sample.Administrator, TestContext.Current.CancellationToken)).Value;

        Assert.Equal(["Room 1", "Room 2"], Assert.Single(view.Locations).Rooms.Select(room => room.Name));
    }
}
