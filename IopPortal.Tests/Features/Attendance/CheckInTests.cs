using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Security;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Attendance;

public sealed class CheckInTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_Twice_IsOneChangeWithTheFirstArrival()
    {
        var roll = await Roll.AtAsync(_store, 8, 52);
        await CheckInAsync(roll);
        roll.Now(Sample.Monday, 9, 1);

        var again = await CheckInAsync(roll);

        Assert.False(again.Value.Changed);
        Assert.Equal((AttendanceStatus.CheckedIn, new TimeOnly(8, 52)), await StatusAsync(roll));
    }

    [Fact]
    public async Task HandleAsync_AlreadyMarked_IsLeftAlone()
    {
        var roll = await Roll.AtAsync(_store, 9, 10);
        await roll.SendAsync(roll.Mark(AttendanceStatus.NoShow));

        Assert.Equal("attendance.already-marked", Roll.Code(await CheckInAsync(roll)));
    }

    [Fact]
    public async Task HandleAsync_TheDayBeforeOrAfterTheEnd_IsRefused()
    {
        var roll = await Roll.AtAsync(_store, 12, 1);

        var over = await CheckInAsync(roll);
        roll.Now(Sample.Monday.AddDays(-1), 9);
        var early = await CheckInAsync(roll);

        Assert.Equal(("attendance.over", "attendance.not-started"), (Roll.Code(over), Roll.Code(early)));
    }

    [Fact]
    public async Task HandleAsync_Auditor_IsForbidden()
    {
        var roll = await Roll.AtAsync(_store, 9);

        Assert.Equal("forbidden", Roll.Code(await CheckInAsync(roll, Sample.Auditor)));
    }

    private Task<Result<MarkedView>> CheckInAsync(Roll roll, Actor? by = null) =>
        _store.UseCase<CheckIn>().HandleAsync(by ?? Sample.FrontDesk, new(roll.Session.Id, Sample.Ana.Id), TestContext.Current.CancellationToken);

    private static async Task<(AttendanceStatus Status, TimeOnly? ArrivedAt)> StatusAsync(Roll roll)
    {
        var row = await roll.RowAsync();
        return (row.Status, row.ArrivedAt);
    }
}
