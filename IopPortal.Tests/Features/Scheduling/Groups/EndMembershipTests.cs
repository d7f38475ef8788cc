using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Scheduling.Groups;

public sealed class EndMembershipTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_LastDayNextWeek_FreesTheSessionsAfterIt()
    {
        var membership = await MemberAsync();

        var result = await EndAsync(membership, Sample.Monday.AddDays(7));

        Assert.True(result.Succeeded);
        Assert.Equal([Sample.Monday, Sample.Wednesday, Sample.Monday.AddDays(4), Sample.Monday.AddDays(7)], await BookedAsync());
        Assert.Equal(Sample.Monday.AddDays(7), await _store.ReadAsync(db => db.GroupMemberships.Select(m => m.To).SingleAsync(Token)));
    }

    [Fact]
    public async Task HandleAsync_EndedYesterdayDuringTodaysSession_LeavesTheStartedOne()
    {
        var membership = await MemberAsync();
        _store.Clock.UtcNow = Sample.At(Sample.Wednesday, 9, 5);

        await EndAsync(membership, Sample.Tuesday);

        Assert.Equal([Sample.Monday, Sample.Wednesday], await BookedAsync());
    }

    [Fact]
    public async Task HandleAsync_BeforeItBegan_IsAsIfItNeverWas()
    {
        var membership = await MemberAsync(from: Sample.Wednesday);

        await EndAsync(membership, Sample.Tuesday);

        Assert.Empty(await BookedAsync());
        Assert.Empty(await _store.ReadAsync(db => db.GroupMemberships.ToListAsync(Token)));
    }

    [Fact]
    public async Task HandleAsync_BeforeItBeganAndASessionMovedAhead_FreesThatOneToo()
    {
        var membership = await MemberAsync(from: Sample.Wednesday);
        var wednesday = await _store.ReadAsync(db => db.Sessions.SingleAsync(session => session.Date == Sample.Wednesday, Token));
        var moved = await _store.UseCase<MoveSession>().HandleAsync(
            Sample.Director, new(wednesday.Id, wednesday.Version, Sample.Tuesday, new(9, 0), 180, Sample.BigRoom.Id, Sample.TherapistStaff.Id), Token);

        var ended = await EndAsync(membership, Sample.Tuesday);

        Assert.Equal((true, true), (moved.Succeeded, ended.Succeeded));
        Assert.Empty(await BookedAsync());
        Assert.Empty(await _store.ReadAsync(db => db.GroupMemberships.ToListAsync(Token)));
    }

    [Fact]
    public async Task HandleAsync_EndedYesterdayDuringItsFirstSession_KeepsThatOne()
    {
        var membership = await MemberAsync(from: Sample.Wednesday);
        _store.Clock.UtcNow = Sample.At(Sample.Wednesday, 9, 5);

        var ended = await EndAsync(membership, Sample.Tuesday);

        Assert.True(ended.Succeeded);
        Assert.Equal([Sample.Wednesday], await BookedAsync());
    }

    [Fact]
    public async Task HandleAsync_AbsenceReportedAhead_KeepsItAndFreesThePlace()
    {
        var membership = await MemberAsync();
        var friday = await _store.ReadAsync(db => db.Sessions.SingleAsync(session => session.Date == Sample.Monday.AddDays(4), Token));
        await _store.SaveAsync(new AttendanceRecord(friday.Id, Sample.Ana.Id, null, new(AttendanceStatus.Excused), Sample.CaseManager.UserId, TestClock.Monday));

        await EndAsync(membership, Sample.Wednesday);

        var kept = await _store.ReadAsync(db => db.Bookings.SingleAsync(booking => booking.SessionId == friday.Id && booking.Kind == BookingKind.Client, Token));
        Assert.False(kept.Active);
        Assert.Single(await _store.ReadAsync(db => db.Attendance.ToListAsync(Token)));
    }

    [Fact]
    public async Task HandleAsync_DayThatHasPassed_Refuses() =>
        Assert.Equal("membership.end-past", Assert.Single((await EndAsync(await MemberAsync(), Sample.Monday.AddDays(-2))).Refusals).Code);

    [Fact]
    public async Task HandleAsync_EndedBefore_Refuses()
    {
        var membership = await MemberAsync();
        await EndAsync(membership, Sample.Wednesday);

        Assert.Equal("membership.ended", Assert.Single((await EndAsync(membership, Sample.Wednesday)).Refusals).Code);
    }

    [Fact]
    public async Task HandleAsync_OtherTherapist_IsNotFound() =>
        Assert.Equal(Refusal.NotFound, Assert.Single((await EndAsync(await MemberAsync(), Sample.Wednesday, Sample.SecondTherapist)).Refusals));

    private async Task<GroupMembership> MemberAsync(DateOnly? from = null)
    {
        var draft = Sample.Draft(first: Sample.Monday, last: Sample.Monday.AddDays(11));
        var group = (await _store.UseCase<CreateGroup>().HandleAsync(Sample.Director, new(Guid.NewGuid(), draft, []), Token)).Value;
        await _store.UseCase<AddGroupMembers>().HandleAsync(Sample.Director, new(Guid.NewGuid(), group, [Sample.Ana.Id], from ?? Sample.Monday, null, WeekdaySet.None), Token);
        return await _store.ReadAsync(db => db.GroupMemberships.SingleAsync(Token));
    }

    private Task<Result<Done>> EndAsync(GroupMembership membership, DateOnly lastDay, Actor? actor = null) =>
        _store.UseCase<EndMembership>().HandleAsync(actor ?? Sample.CaseManager, new(membership.GroupId, membership.Id, lastDay), Token);

    private Task<List<DateOnly>> BookedAsync() => _store.ReadAsync(db => db.Bookings
        .Where(booking => booking.Kind == BookingKind.Client && booking.Active)
        .Join(db.Sessions, booking => booking.SessionId, session => session.Id, (_, session) => session.Date)
        .OrderBy(date => date).ToListAsync(Token));
}
