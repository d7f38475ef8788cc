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
    public async Task UndoCheckIn_OwnCheckIn_IsExpectedAgainAndMayBeCheckedInAgain()
    {
        var roll = await Roll.AtAsync(_store, 8, 52);
        await CheckInAsync(roll);

        var undone = await UndoAsync(roll);
        var between = await StatusAsync(roll);
        var again = await CheckInAsync(roll);

        Assert.Empty(undone.Refusals);
        Assert.Equal((AttendanceStatus.Expected, null), between);
        Assert.True(again.Value.Changed);
        Assert.Equal(3, await roll.ChangesAsync());
    }

    [Fact]
    public async Task UndoCheckIn_MarkedSinceOrBySomebodyElseOrOver_IsRefused()
    {
        var roll = await Roll.AtAsync(_store, 8, 52);
        var nothing = await UndoAsync(roll);
        await CheckInAsync(roll, Sample.Director);
        var foreign = await UndoAsync(roll);
        roll.Now(Sample.Monday, 12, 1);
        var over = await UndoAsync(roll, Sample.Director);

        Assert.Equal(("attendance.not-checked-in", "attendance.others-check-in", "attendance.over"), (Roll.Code(nothing), Roll.Code(foreign), Roll.Code(over)));
        Assert.Equal("forbidden", Roll.Code(await UndoAsync(roll, Sample.Auditor)));
    }

    [Fact]
    public async Task HandleAsync_Auditor_IsForbidden()
    {
        var roll = await Roll.AtAsync(_store, 9);

        Assert.Equal("forbidden", Roll.Code(await CheckInAsync(roll, Sample.Auditor)));
    }

    private Task<Result<MarkedView>> CheckInAsync(Roll roll, Actor? by = null) =>
        _store.UseCase<CheckIn>().HandleAsync(by ?? Sample.FrontDesk, new(roll.Session.Id, Sample.Ana.Id), TestContext.Current.CancellationToken);

    private Task<Result<MarkedView>> UndoAsync(Roll roll, Actor? by = null) =>
        _store.UseCase<UndoCheckIn>().HandleAsync(by ?? Sample.FrontDesk, new(roll.Session.Id, Sample.Ana.Id), TestContext.Current.CancellationToken);

    private static async Task<(AttendanceStatus Status, TimeOnly? ArrivedAt)> StatusAsync(Roll roll)
    {
        var row = await roll.RowAsync();
        return (row.Status, row.ArrivedAt);
    }
}
