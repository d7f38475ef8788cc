using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Attendance;

public sealed class GetSignInSheetTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_FrontDesk_GetsNamesWithInitialsAndNoTitle()
    {
        var roll = await Roll.AtAsync(_store, 8);

        var sheet = (await _store.UseCase<GetSignInSheet>().HandleAsync(Sample.FrontDesk, roll.Session.Id, TestContext.Current.CancellationToken)).Value;

        Assert.Equal(["Ana L.", "Ben M."], sheet.Names);
        Assert.Equal(("Room 1", Sample.Slot(Sample.Monday, 9, 12)), (sheet.Room, sheet.When));
    }

    [Fact]
    public async Task HandleAsync_AnotherTherapistOrAnAuditor_IsRefused()
    {
        var roll = await Roll.AtAsync(_store, 8);
        var get = _store.UseCase<GetSignInSheet>();

        Assert.Equal("not-found", Roll.Code(await get.HandleAsync(Sample.SecondTherapist, roll.Session.Id, TestContext.Current.CancellationToken)));
        Assert.Equal("forbidden", Roll.Code(await get.HandleAsync(Sample.Auditor, roll.Session.Id, TestContext.Current.CancellationToken)));
    }
}
