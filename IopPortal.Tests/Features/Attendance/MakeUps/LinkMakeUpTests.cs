using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Security;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Attendance.MakeUps;

public sealed class LinkMakeUpTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_ExtraSessionAttended_IsLinkedAndTheMissedOneStaysMissed()
    {
        var week = await ShortWeek.MakeAsync(_store);
        var extra = await ExtraAsync(week);
        var offered = Assert.Single((await week.MakeUpsAsync()).Missed);

        var result = await LinkAsync(week, extra);

        Assert.Equal(extra.Id, Assert.Single(offered.Extras).SessionId);
        Assert.Empty(result.Refusals);
        var view = await week.MakeUpsAsync();
        Assert.Empty(view.Missed);
        Assert.Equal((AttendanceStatus.NoShow, AttendanceStatus.Present), (Assert.Single(view.Linked).Missed.Status, view.Linked[0].Status));
    }

    [Fact]
    public async Task HandleAsync_RegularOrMissedOrUsedSession_IsRefused()
    {
        var week = await ShortWeek.MakeAsync(_store);
        var missedToo = await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Tuesday, 15, 16), clients: Sample.Ana.Id));
        await week.MarkAsync(missedToo, AttendanceStatus.Unexcused);
        var extra = await ExtraAsync(week);
        await LinkAsync(week, extra);

        Assert.Equal("make-up.regular", Roll.Code(await LinkAsync(week, week.Monday, missed: missedToo)));
        Assert.Equal("make-up.used", Roll.Code(await LinkAsync(week, extra, missed: missedToo)));
        Assert.Equal(["make-up.linked", "make-up.missed-too"], (await LinkAsync(week, missedToo)).Refusals.Select(refusal => refusal.Code));
    }

    [Fact]
    public async Task HandleAsync_NotOnTheTreatmentTeamOrForbidden_IsRefused()
    {
        var week = await ShortWeek.MakeAsync(_store);
        var extra = await ExtraAsync(week);

        Assert.Equal("not-found", Roll.Code(await LinkAsync(week, extra, Sample.SecondTherapist)));
        Assert.Equal("forbidden", Roll.Code(await LinkAsync(week, extra, Sample.Reviewer)));
    }

    [Fact]
    public async Task Unlink_StillToCome_GivesUpThePlace()
    {
        var week = await ShortWeek.MakeAsync(_store);
        await week.BookAsync();

        Assert.Empty((await UnlinkAsync(week)).Refusals);
        Assert.Equal((false, 0), (await week.IsBookedAsync(week.Other), await week.LinksAsync()));
    }

    [Fact]
    public async Task Unlink_Attended_KeepsWhatWasAttended()
    {
        var week = await ShortWeek.MakeAsync(_store);
        var extra = await ExtraAsync(week);
        await LinkAsync(week, extra);

        Assert.Empty((await UnlinkAsync(week)).Refusals);
        Assert.Equal((true, 0), (await week.IsBookedAsync(extra), await week.LinksAsync()));
    }

    [Fact]
    public async Task Unlink_UnknownOrForbidden_IsRefused()
    {
        var week = await ShortWeek.MakeAsync(_store);
        await week.BookAsync();

        Assert.Equal("not-found", Roll.Code(await UnlinkAsync(week, id: Guid.CreateVersion7())));
        Assert.Equal("forbidden", Roll.Code(await UnlinkAsync(week, Sample.FrontDesk)));
    }

    [Fact]
    public async Task GetMakeUps_NotOnTheTreatmentTeam_IsRefused()
    {
        await ShortWeek.MakeAsync(_store);
        var read = _store.UseCase<GetMakeUps>();

        Assert.Equal("not-found", Roll.Code(await read.HandleAsync(Sample.SecondTherapist, Sample.Ana.Id, TestContext.Current.CancellationToken)));
        Assert.Equal("forbidden", Roll.Code(await read.HandleAsync(Sample.Auditor, Sample.Ana.Id, TestContext.Current.CancellationToken)));
    }

    private async Task<Session> ExtraAsync(ShortWeek week)
    {
        var extra = await _store.SaveAsync(Sample.Session(Sample.Slot(Sample.Tuesday, 13, 14), clients: Sample.Ana.Id));
        await week.MarkAsync(extra, AttendanceStatus.Present);
        return extra;
    }

    private Task<Result<Guid>> LinkAsync(ShortWeek week, Session extra, Actor? by = null, Session? missed = null) =>
        _store.UseCase<LinkMakeUp>().HandleAsync(by ?? Sample.CaseManager, new(Guid.CreateVersion7(), Sample.Ana.Id, (missed ?? week.Missed).Id, extra.Id), TestContext.Current.CancellationToken);

    private async Task<Result<Guid>> UnlinkAsync(ShortWeek week, Actor? by = null, Guid? id = null) =>
        await _store.UseCase<UnlinkMakeUp>().HandleAsync(by ?? Sample.CaseManager, new(Sample.Ana.Id, id ?? (await week.MakeUpsAsync()).Linked[0].Id), TestContext.Current.CancellationToken);
}
