using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Features.Attendance;
using IopPortal.Security;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Requests;

/// <summary>Ana cannot come to the group of Monday, nine to twelve; she says so herself.</summary>
public sealed class TellAbsenceTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory]
    [InlineData(AbsenceReason.Transport, 8, AttendanceStatus.Unexcused)]
    [InlineData(AbsenceReason.Hospitalised, 8, AttendanceStatus.Excused)]
    [InlineData(AbsenceReason.Transport, -16, AttendanceStatus.Excused)] // A day and an hour before.
    public async Task HandleAsync_C4_StandsOnTheRollAsTheRuleSays(AbsenceReason reason, int hour, AttendanceStatus expected)
    {
        var roll = await Roll.AtAsync(_store, 8);
        _store.Clock.UtcNow = Sample.At(Sample.Monday, 0).AddHours(hour);

        Assert.True((await TellAsync(roll, reason)).Succeeded);

        var row = await roll.RowAsync();
        Assert.Equal((expected, reason, _store.Clock.UtcNow), (row.Status, row.AbsenceReason, row.NotifiedAt));
        Assert.Equal(reason, row.Says?.Reason);
        Assert.Equal(1, await roll.ChangesAsync());
    }

    [Fact]
    public async Task HandleAsync_SameKeyTwice_IsSaidOnce()
    {
        var roll = await Roll.AtAsync(_store, 8);
        var command = new TellAbsenceCommand(Guid.CreateVersion7(), roll.Session.Id, AbsenceReason.Work);

        var first = await _store.UseCase<TellAbsence>().HandleAsync(Sample.ClientActor, command, Token);
        var second = await _store.UseCase<TellAbsence>().HandleAsync(Sample.ClientActor, command, Token);

        Assert.Equal(first.Value, second.Value);
        Assert.Equal(1, await roll.ChangesAsync());
    }

    [Fact]
    public async Task HandleAsync_AfterTheStart_IsRefusedAndNothingIsMarked()
    {
        var roll = await Roll.AtAsync(_store, 9);

        Assert.Equal("request.started", Roll.Code(await TellAsync(roll)));
        Assert.Equal(AttendanceStatus.Expected, (await roll.RowAsync()).Status);
    }

    [Fact]
    public async Task HandleAsync_StaffNotedSomething_IsRefused()
    {
        var roll = await Roll.AtAsync(_store, 8, 50);
        await roll.SendAsync(roll.Mark(AttendanceStatus.CheckedIn));

        Assert.Equal("request.marked", Roll.Code(await TellAsync(roll)));
    }

    [Fact]
    public async Task HandleAsync_SomebodyElsesSessionOrNoClient_IsRefused()
    {
        var roll = await Roll.AtAsync(_store, 8);
        var bens = await _store.SaveAsync(Sample.Individual(Sample.Ben.Id));

        Assert.Equal("not-found", Roll.Code(await _store.UseCase<TellAbsence>().HandleAsync(Sample.ClientActor, new(Guid.CreateVersion7(), bens.Id, AbsenceReason.Work), Token)));
        Assert.Equal("forbidden", Roll.Code(await TellAsync(roll, by: Sample.Therapist)));
        Assert.Equal("forbidden", Roll.Code(await _store.UseCase<GetTold>().HandleAsync(Sample.Director, roll.Session.Id, Token)));
    }

    [Fact]
    public async Task ComeAfterAll_BeforeTheStart_IsExpectedAgainAndTheHistoryStays()
    {
        var roll = await Roll.AtAsync(_store, 8);
        await TellAsync(roll);

        Assert.True((await ComeAsync(roll)).Succeeded);
        Assert.True((await ComeAsync(roll)).Succeeded); // Tapped twice.

        var row = await roll.RowAsync();
        Assert.Equal(AttendanceStatus.Expected, row.Status);
        Assert.Null(row.Says);
        Assert.Equal(2, await roll.ChangesAsync());
        Assert.True((await TellAsync(roll)).Succeeded);
    }

    [Fact]
    public async Task ComeAfterAll_StartedOrMarkedByStaff_IsRefused()
    {
        var roll = await Roll.AtAsync(_store, 8);
        await TellAsync(roll);
        await roll.SendAsync(roll.Mark(AttendanceStatus.Excused, 1) with { AbsenceReason = AbsenceReason.Hospitalised, Reason = "She called" });
        Assert.Equal("request.marked", Roll.Code(await ComeAsync(roll)));
        roll.Now(Sample.Monday, 9);

        Assert.Equal("request.started", Roll.Code(await ComeAsync(roll)));
    }

    [Fact]
    public async Task GetTold_ShortNotice_SaysTheRuleAndThenWhatCameOfIt()
    {
        var roll = await Roll.AtAsync(_store, 8, 6);
        var before = await ToldAsync(roll);
        await TellAsync(roll);
        var after = await ToldAsync(roll);

        Assert.Equal((true, 24, true, true), (before.IsShortNotice, before.NoticeHours, before.MayTellAbsence, before.MayTellLate));
        Assert.Equal(("Tess", "555-0100", new TimeOnly(9, 15)), (before.Lead, before.Phone, before.DoorsUntil));
        Assert.DoesNotContain(AbsenceReason.TelehealthFailure, before.Reasons);
        Assert.Equal(new ToldAbsenceView(AbsenceReason.Transport, false, Sample.Monday, new(8, 6)), after.Absence);
        Assert.Equal((true, false, false, false), (after.MayComeAfterAll, after.MayTellAbsence, after.MayTellLate, after.MayAskToMove));
    }

    [Fact]
    public async Task GetClientWords_Absence_IsReadByThoseWhoAnswerAndLead()
    {
        var roll = await Roll.AtAsync(_store, 8, 6);
        await TellAsync(roll);

        var word = Assert.Single((await WordsAsync(Sample.Therapist)).Words);

        Assert.Equal((ClientWordKind.Absent, "Ana Lane", AbsenceReason.Transport, false, new TimeOnly(8, 6)), (word.Kind, word.Name, word.Reason, word.IsExcused, word.At));
        Assert.Empty((await WordsAsync(Sample.SecondTherapist)).Words);
        Assert.Equal("forbidden", Roll.Code(await _store.UseCase<GetClientWords>().HandleAsync(Sample.FrontDesk, null, Token)));
        await roll.SendAsync(roll.Mark(AttendanceStatus.Excused, 1) with { AbsenceReason = AbsenceReason.Weather, Reason = "Snow" });
        Assert.Empty((await WordsAsync(Sample.Therapist)).Words); // Staff's own mark by now.
    }

    private Task<Result<Guid>> TellAsync(Roll roll, AbsenceReason reason = AbsenceReason.Transport, Actor? by = null) =>
        _store.UseCase<TellAbsence>().HandleAsync(by ?? Sample.ClientActor, new(Guid.CreateVersion7(), roll.Session.Id, reason), Token);

    private Task<Result<Done>> ComeAsync(Roll roll) => _store.UseCase<ComeAfterAll>().HandleAsync(Sample.ClientActor, roll.Session.Id, Token);

    private async Task<ToldView> ToldAsync(Roll roll) => (await _store.UseCase<GetTold>().HandleAsync(Sample.ClientActor, roll.Session.Id, Token)).Value;

    private async Task<ClientWordsView> WordsAsync(Actor by) => (await _store.UseCase<GetClientWords>().HandleAsync(by, null, Token)).Value;
}
