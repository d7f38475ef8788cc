using IopPortal.Domain.Attendance;
using IopPortal.Features.Live;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Attendance;

public sealed class MarkAllPresentTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_C6_TouchesOnlyExpectedAndCheckedIn()
    {
        var roll = await Roll.AtAsync(_store, 9, 6);
        await roll.SendAsync(roll.Mark(AttendanceStatus.NoShow));

        var result = await roll.AllPresentAsync();

        Assert.Equal(1, result.Value.Marked);
        Assert.Equal(AttendanceStatus.NoShow, (await roll.RowAsync()).Status);
        Assert.Equal((AttendanceStatus.Present, 180), await StatusOfBenAsync(roll));
    }

    [Fact]
    public async Task HandleAsync_Twice_IsOneChangeEach()
    {
        var roll = await Roll.AtAsync(_store, 9, 6);
        await roll.AllPresentAsync();

        var again = await roll.AllPresentAsync();

        Assert.Equal(0, again.Value.Marked);
        Assert.Equal(2, await roll.ChangesAsync());
    }

    [Fact]
    public async Task HandleAsync_CheckedInLate_KeepsTheArrival()
    {
        var roll = await Roll.AtAsync(_store, 9, 8);
        await roll.SendAsync(roll.Mark(AttendanceStatus.CheckedIn, client: Sample.Ben.Id) with { ArrivedAt = new(9, 8) }, Sample.FrontDesk);

        await roll.AllPresentAsync();

        Assert.Equal((AttendanceStatus.Late, 172), await StatusOfBenAsync(roll));
    }

    [Fact]
    public async Task HandleAsync_CheckedInPastTheCutoff_IsLeftToDecide()
    {
        var roll = await Roll.AtAsync(_store, 9, 20);
        await roll.SendAsync(roll.Mark(AttendanceStatus.CheckedIn, client: Sample.Ben.Id) with { ArrivedAt = new(9, 20) }, Sample.FrontDesk);

        var result = await roll.AllPresentAsync();

        Assert.Equal((1, 1), (result.Value.Marked, result.Value.PastCutoff));
        Assert.Equal((AttendanceStatus.CheckedIn, null), await StatusOfBenAsync(roll));
    }

    [Fact]
    public async Task HandleAsync_BeforeTheStart_IsRefused()
    {
        var roll = await Roll.AtAsync(_store, 8, 59);

        Assert.Equal("attendance.not-started", Roll.Code(await roll.AllPresentAsync()));
    }

    [Fact]
    public async Task HandleAsync_AfterTheLock_IsRefusedToEverybody()
    {
        var roll = await Roll.AtAsync(_store, 9);
        roll.Now(Sample.Monday.AddDays(3), 12);

        Assert.Equal("attendance.locked", Roll.Code(await roll.AllPresentAsync(Sample.Director)));
    }

    [Fact]
    public async Task HandleAsync_FrontDeskOrAnotherTherapist_IsRefused()
    {
        var roll = await Roll.AtAsync(_store, 9, 6);

        Assert.Equal("forbidden", Roll.Code(await roll.AllPresentAsync(Sample.FrontDesk)));
        Assert.Equal("not-found", Roll.Code(await roll.AllPresentAsync(Sample.SecondTherapist)));
    }

    [Fact]
    public async Task HandleAsync_Marked_TellsOpenPages()
    {
        var roll = await Roll.AtAsync(_store, 9, 6);
        var told = new TaskCompletionSource();
        using var subscription = _store.UseCase<ScheduleChanges>().Subscribe([Topic.Client(Sample.Ben.Id)], () =>
        {
            told.TrySetResult();
            return Task.CompletedTask;
        });

        await roll.AllPresentAsync();

        await told.Task.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
    }

    private static async Task<(AttendanceStatus Status, int? Minutes)> StatusOfBenAsync(Roll roll)
    {
        var row = await roll.RowAsync(Sample.Ben.Id);
        return (row.Status, row.Minutes);
    }
}
