using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Features.Attendance;
using IopPortal.Security;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Requests;

public sealed class TellLateTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_TenMinutes_StandsOnTheRollAndMarksNothing()
    {
        var roll = await Roll.AtAsync(_store, 8, 50);

        Assert.True((await TellAsync(roll, 10)).Succeeded);

        var row = await roll.RowAsync();
        Assert.Equal((AttendanceStatus.Expected, 10, new TimeOnly(8, 50)), (row.Status, row.Says?.LateMinutes, row.Says?.At));
        Assert.Equal(ClientWordKind.Late, Assert.Single((await _store.UseCase<GetClientWords>().HandleAsync(Sample.Therapist, null, Token)).Value.Words).Kind);
    }

    [Fact]
    public async Task HandleAsync_SaidAgain_TheLaterWordCounts()
    {
        var roll = await Roll.AtAsync(_store, 8, 50);
        await TellAsync(roll, 5);

        await TellAsync(roll, 15);

        Assert.Equal(15, (await ToldAsync(roll)).Late?.Minutes);
        Assert.Single((await _store.UseCase<GetClientWords>().HandleAsync(Sample.Therapist, null, Token)).Value.Words);
    }

    [Fact]
    public async Task HandleAsync_EarlyLateOrOtherMinutes_IsRefused()
    {
        var roll = await Roll.AtAsync(_store, 4, 59);
        Assert.Equal("request.too-early", Roll.Code(await TellAsync(roll, 5)));
        roll.Now(Sample.Monday, 8);
        Assert.Equal("request.minutes", Roll.Code(await TellAsync(roll, 30)));
        roll.Now(Sample.Monday, 9, 15);
        Assert.Equal("request.too-late", Roll.Code(await TellAsync(roll, 5)));
        Assert.Equal("forbidden", Roll.Code(await TellAsync(roll, 5, Sample.FrontDesk)));
    }

    [Fact]
    public async Task HandleAsync_CantComeAfterAll_TakesTheLateWordBack()
    {
        var roll = await Roll.AtAsync(_store, 8, 50);
        await TellAsync(roll, 5);

        await _store.UseCase<TellAbsence>().HandleAsync(Sample.ClientActor, new(Guid.CreateVersion7(), roll.Session.Id, AbsenceReason.Transport), Token);

        Assert.Null((await ToldAsync(roll)).Late);
        Assert.Equal("request.marked", Roll.Code(await TellAsync(roll, 5)));
    }

    [Fact]
    public async Task WithdrawRequest_OwnOnce_IsGoneAndOthersIsNotFound()
    {
        var roll = await Roll.AtAsync(_store, 8, 50);
        var late = (await TellAsync(roll, 5)).Value;

        Assert.True((await _store.UseCase<WithdrawRequest>().HandleAsync(Sample.ClientActor, late, Token)).Succeeded);
        Assert.True((await _store.UseCase<WithdrawRequest>().HandleAsync(Sample.ClientActor, late, Token)).Succeeded); // Tapped twice.

        Assert.Null((await roll.RowAsync()).Says);
        Assert.Equal("not-found", Roll.Code(await _store.UseCase<WithdrawRequest>().HandleAsync(Sample.ClientActor, Guid.NewGuid(), Token)));
        Assert.Equal("forbidden", Roll.Code(await _store.UseCase<WithdrawRequest>().HandleAsync(Sample.Therapist, late, Token)));
    }

    private Task<Result<Guid>> TellAsync(Roll roll, int minutes, Actor? by = null) =>
        _store.UseCase<TellLate>().HandleAsync(by ?? Sample.ClientActor, new(Guid.CreateVersion7(), roll.Session.Id, minutes), Token);

    private async Task<ToldView> ToldAsync(Roll roll) => (await _store.UseCase<GetTold>().HandleAsync(Sample.ClientActor, roll.Session.Id, Token)).Value;
}
