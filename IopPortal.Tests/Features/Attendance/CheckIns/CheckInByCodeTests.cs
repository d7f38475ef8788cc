using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Tracks;
using IopPortal.Security;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Attendance.CheckIns;

public sealed class CheckInByCodeTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory]
    [InlineData(8, 29, "check-in.none")]
    [InlineData(8, 30, null)]
    [InlineData(9, 15, null)]
    [InlineData(9, 16, "check-in.none")]
    public async Task HandleAsync_C11_OnlyAroundTheStart(int hour, int minute, string? refusal)
    {
        var roll = await Roll.AtAsync(_store, hour, minute);

        var result = await CheckInAsync(await CodeAsync());

        Assert.Equal(refusal, result.Succeeded ? null : Roll.Code(result));
        Assert.Equal(refusal is null ? (AttendanceStatus.CheckedIn, new TimeOnly(hour, minute)) : (AttendanceStatus.Expected, null), await RowAsync(roll));
    }

    [Theory]
    [InlineData(8, 49, "check-in.none")]
    [InlineData(8, 50, null)]
    [InlineData(9, 40, null)]
    public async Task HandleAsync_C11_GoesByTheProgramsWindow(int hour, int minute, string? refusal)
    {
        await _store.SaveAsync([new ProgramParameters(Sample.Program.Id, Sample.Monday, new() { CheckInBeforeMinutes = 10, CheckInAfterMinutes = 40 }, new())]);
        await Roll.AtAsync(_store, hour, minute);

        var result = await CheckInAsync(await CodeAsync());

        Assert.Equal(refusal, result.Succeeded ? null : Roll.Code(result));
    }

    [Fact]
    public async Task HandleAsync_CodeOfTheMinuteBefore_StillFits()
    {
        var roll = await Roll.AtAsync(_store, 8, 50);
        var code = await CodeAsync();
        roll.Now(Sample.Monday, 8, 51);

        Assert.True((await CheckInAsync(code)).Value.Changed);
        roll.Now(Sample.Monday, 8, 52);
        Assert.Equal("check-in.code", Roll.Code(await CheckInAsync(code)));
    }

    [Fact]
    public async Task HandleAsync_Twice_IsOneChange()
    {
        var roll = await Roll.AtAsync(_store, 8, 50);
        await CheckInAsync(await CodeAsync());

        Assert.False((await CheckInAsync(await CodeAsync())).Value.Changed);
        Assert.Equal(1, await roll.ChangesAsync());
    }

    [Fact]
    public async Task HandleAsync_FiveWrongCodes_WaitsFiveMinutesEvenWithTheRightOne()
    {
        var roll = await Roll.AtAsync(_store, 8, 50);
        for (var wrong = 0; wrong < WrongCodes.Most; wrong++)
        {
            Assert.Equal("check-in.code", Roll.Code(await CheckInAsync("no code")));
        }

        var throttled = await CheckInAsync(await CodeAsync());
        roll.Now(Sample.Monday, 8, 55);

        Assert.Equal("check-in.tries", Roll.Code(throttled));
        Assert.Empty((await CheckInAsync(await CodeAsync())).Refusals);
    }

    [Fact]
    public async Task HandleAsync_AbsenceNotedBefore_IsLeftToTheDesk()
    {
        var roll = await Roll.AtAsync(_store, 8, 40);
        await roll.SendAsync(roll.Mark(AttendanceStatus.Unexcused) with { AbsenceReason = AbsenceReason.Transport });

        Assert.Equal("check-in.desk", Roll.Code(await CheckInAsync(await CodeAsync())));
    }

    [Fact]
    public async Task HandleAsync_Staff_IsForbidden()
    {
        await Roll.AtAsync(_store, 8, 50);

        Assert.Equal("forbidden", Roll.Code(await CheckInAsync(await CodeAsync(), Sample.FrontDesk)));
    }

    [Fact]
    public async Task GetCheckInCode_SignInNotLocked_ShowsNoCode() =>
        Assert.Equal("forbidden", Roll.Code(await _store.UseCase<GetCheckInCode>().HandleAsync(Sample.FrontDesk, Token)));

    [Fact]
    public async Task OpenTablet_OtherScreensOfTheSignIn_AreClosedAtOnceAndOtherSignInsNot()
    {
        var roll = await Roll.AtAsync(_store, 8, 50);
        var (here, elsewhere) = (Sample.FrontDesk with { SignInId = Guid.NewGuid() }, Sample.FrontDesk with { SignInId = Guid.NewGuid() });

        var opened = await _store.UseCase<OpenTablet>().HandleAsync(here, Token);

        Assert.True(opened.Succeeded);
        Assert.Equal("forbidden", Roll.Code(await DeskAsync(roll, here)));
        Assert.Empty((await DeskAsync(roll, elsewhere)).Refusals);
    }

    [Fact]
    public async Task OpenTablet_RoleWithoutTheRight_IsForbidden() =>
        Assert.Equal("forbidden", Roll.Code(await _store.UseCase<OpenTablet>().HandleAsync(Sample.Therapist, Token)));

    private async Task<string> CodeAsync() => (await _store.UseCase<GetCheckInCode>().HandleAsync(Sample.FrontDesk with { IsTablet = true }, Token)).Value.Code;

    private Task<Result<MarkedView>> CheckInAsync(string code, Actor? by = null) => _store.UseCase<CheckInByCode>().HandleAsync(by ?? Sample.ClientActor, code, Token);

    private Task<Result<MarkedView>> DeskAsync(Roll roll, Actor by) => _store.UseCase<CheckIn>().HandleAsync(by, new(roll.Session.Id, Sample.Ben.Id), Token);

    private static async Task<(AttendanceStatus, TimeOnly?)> RowAsync(Roll roll)
    {
        var row = await roll.RowAsync();
        return (row.Status, row.ArrivedAt);
    }
}
