using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Attendance;

public sealed partial class MarkAttendanceTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Theory]
    [InlineData(4, AttendanceStatus.Present, 180)]
    [InlineData(6, AttendanceStatus.Late, 174)]
    public async Task HandleAsync_C2ArrivedAfterNine_CreditsFromTheTimes(int minute, AttendanceStatus status, int credited)
    {
        var roll = await Roll.AtAsync(_store, 9, 30);

        var result = await roll.SendAsync(roll.Mark(AttendanceStatus.Late) with { ArrivedAt = new(9, minute) });

        Assert.Equal(status, result.Value.Status);
        Assert.Equal(credited, (await roll.RowAsync()).Minutes);
    }

    [Fact]
    public async Task HandleAsync_H3PastTheCutoffAdmitted_CreditsTheRest()
    {
        var roll = await Roll.AtAsync(_store, 9, 30, [new(new(9, 50), new(10, 0)), new(new(10, 50), new(11, 0))]);

        await roll.SendAsync(roll.Mark(AttendanceStatus.Late) with { ArrivedAt = new(9, 20), AdmitLate = true, Reason = "Bus broke down" });

        var row = await roll.RowAsync();
        Assert.Equal((AttendanceStatus.Late, 160), (row.Status, row.Minutes));
    }

    [Fact]
    public async Task HandleAsync_H3bPastTheCutoff_IsUnexcusedWithTheArrivalKept()
    {
        var roll = await Roll.AtAsync(_store, 9, 30);

        var result = await roll.SendAsync(roll.Mark(AttendanceStatus.Late) with { ArrivedAt = new(9, 20) });

        var row = await roll.RowAsync();
        Assert.Equal("attendance.not-admitted", result.Value.Because?.Code);
        Assert.Equal((AttendanceStatus.Unexcused, 0, new TimeOnly(9, 20)), (row.Status, row.Minutes, row.ArrivedAt));
    }

    [Fact]
    public async Task HandleAsync_AdmittedWithoutAReason_IsRefused()
    {
        var roll = await Roll.AtAsync(_store, 9, 30);

        var result = await roll.SendAsync(roll.Mark(AttendanceStatus.Late) with { ArrivedAt = new(9, 20), AdmitLate = true });

        Assert.Equal("attendance.override-reason", Roll.Code(result));
    }

    [Fact]
    public async Task HandleAsync_H6LeftInsideAnUncountedBreak_CreditsUpToTheBreak()
    {
        var roll = await Roll.AtAsync(_store, 12, 5, [new(new(9, 50), new(10, 0), IsMeal: true), new(new(10, 50), new(11, 0), IsMeal: true)]);

        await roll.SendAsync(roll.Mark(AttendanceStatus.LeftEarly) with { LeftAt = new(10, 55) });

        var row = await roll.RowAsync();
        Assert.Equal((AttendanceStatus.LeftEarly, 100), (row.Status, row.Minutes));
    }

    [Fact]
    public async Task HandleAsync_NotOnTheRoster_IsRefused()
    {
        var roll = await Roll.AtAsync(_store, 9);
        var stranger = await _store.SaveAsync(Sample.NewClient("Cora"));

        var result = await roll.SendAsync(roll.Mark(AttendanceStatus.Present, client: stranger.Id));

        Assert.Equal("attendance.not-on-roster", Roll.Code(result));
    }

    [Fact]
    public async Task HandleAsync_BeforeTheStart_TakesAPlannedAbsenceOnly()
    {
        var roll = await Roll.AtAsync(_store, 8, 30);

        var present = await roll.SendAsync(roll.Mark(AttendanceStatus.Present));
        var absent = await roll.SendAsync(roll.Mark(AttendanceStatus.Excused) with { AbsenceReason = AbsenceReason.Weather });

        Assert.Equal("attendance.not-started", Roll.Code(present));
        Assert.Equal(AttendanceStatus.Excused, absent.Value.Status);
    }

    [Fact]
    public async Task HandleAsync_CancelledSession_IsRefused()
    {
        var roll = await Roll.AtAsync(_store, 9);
        await using (var db = _store.CreateContext())
        {
            var session = await db.Sessions.Include(s => s.Bookings).SingleAsync(s => s.Id == roll.Session.Id, TestContext.Current.CancellationToken);
            Assert.True(session.Cancel("Snow", _store.Clock.UtcNow).Succeeded);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var result = await roll.SendAsync(roll.Mark(AttendanceStatus.Present));

        Assert.Equal("attendance.cancelled", Roll.Code(result));
        Assert.Equal(AttendanceStatus.CancelledByProgram, (await roll.RowAsync()).Status);
    }

    [Fact]
    public async Task HandleAsync_C12SameMarkTwice_IsOneChange()
    {
        var roll = await Roll.AtAsync(_store, 9, 10);
        await roll.SendAsync(roll.Mark(AttendanceStatus.NoShow));

        var again = await roll.SendAsync(roll.Mark(AttendanceStatus.NoShow));

        Assert.False(again.Value.Changed);
        Assert.Equal(1, await roll.ChangesAsync());
    }

    [Fact]
    public async Task HandleAsync_C12TwoMarkersAtOnce_ShowsTheSecondBothMarks()
    {
        var roll = await Roll.AtAsync(_store, 9, 10);
        await roll.SendAsync(roll.Mark(AttendanceStatus.Present), Sample.CaseManager);

        var result = await roll.SendAsync(roll.Mark(AttendanceStatus.NoShow));

        var refusal = Assert.Single(result.Refusals);
        Assert.Equal("attendance.changed-meanwhile", refusal.Code);
        Assert.Equal(["Cass Manages", AttendanceStatus.Present, _store.Clock.UtcNow, AttendanceStatus.NoShow], refusal.Arguments);
        Assert.Equal(AttendanceStatus.Present, (await roll.RowAsync()).Status);
    }

    [Fact]
    public async Task HandleAsync_OwnMarkBeforeTheEnd_NeedsNoReason()
    {
        var roll = await Roll.AtAsync(_store, 9, 10);
        await roll.SendAsync(roll.Mark(AttendanceStatus.NoShow));

        var result = await roll.SendAsync(roll.Mark(AttendanceStatus.Late, version: 1) with { ArrivedAt = new(9, 9) });

        Assert.Equal((AttendanceStatus.Late, 2), (result.Value.Status, result.Value.Version));
    }

    [Fact]
    public async Task HandleAsync_C7LaterOrByAnother_NeedsAReasonAndKeepsBoth()
    {
        var roll = await Roll.AtAsync(_store, 9, 10);
        await roll.SendAsync(roll.Mark(AttendanceStatus.NoShow));
        roll.Now(Sample.Monday, 13);
        var corrected = roll.Mark(AttendanceStatus.Present, version: 1);

        var refused = await roll.SendAsync(corrected);
        var kept = await roll.SendAsync(corrected with { Reason = "Signed in on paper" });

        Assert.Equal("attendance.correction-reason", Roll.Code(refused));
        Assert.True(kept.Value.Changed);
        var changes = await _store.ReadAsync(db => db.AttendanceChanges.OrderBy(change => change.At).ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal([(null, AttendanceStatus.NoShow, ""), (AttendanceStatus.NoShow, AttendanceStatus.Present, "Signed in on paper")], changes.Select(change => (change.OldStatus, change.NewStatus, change.Reason)));
    }

    [Fact]
    public async Task HandleAsync_C7AfterTheLock_IsForTheDirectorAndTheCaseManager()
    {
        var roll = await Roll.AtAsync(_store, 9, 10);
        await roll.SendAsync(roll.Mark(AttendanceStatus.NoShow));
        roll.Now(Sample.Monday.AddDays(3), 12);
        var corrected = roll.Mark(AttendanceStatus.Present, version: 1) with { Reason = "Signed in on paper" };

        var therapist = await roll.SendAsync(corrected);
        var withoutReason = await roll.SendAsync(corrected with { Reason = "" }, Sample.CaseManager);
        var caseManager = await roll.SendAsync(corrected, Sample.CaseManager);

        Assert.Equal("attendance.locked", Roll.Code(therapist));
        Assert.Equal("attendance.locked-reason", Roll.Code(withoutReason));
        Assert.Equal(AttendanceStatus.Present, caseManager.Value.Status);
    }

    [Fact]
    public async Task HandleAsync_OneMinuteBeforeTheLock_IsOpenToTheTherapist()
    {
        var roll = await Roll.AtAsync(_store, 9);
        roll.Now(Sample.Monday.AddDays(3), 11, 59);

        var result = await roll.SendAsync(roll.Mark(AttendanceStatus.Present));

        Assert.True(result.Succeeded);
    }

    [Fact]
    public async Task HandleAsync_C4ShortNotice_BecomesUnexcusedUnlessGranted()
    {
        var roll = await Roll.AtAsync(_store, 9, 10);
        var asked = roll.Mark(AttendanceStatus.Excused) with { AbsenceReason = AbsenceReason.Illness, NotifiedAt = new(7, 41) };

        var told = await roll.SendAsync(asked);
        var byTherapist = await roll.SendAsync(asked with { Version = 1, Grant = true, Reason = "Doctor’s letter" });
        var granted = await roll.SendAsync(asked with { Version = 1, Grant = true, Reason = "Doctor’s letter" }, Sample.CaseManager);

        Assert.Equal((AttendanceStatus.Unexcused, "attendance.notice-too-short"), (told.Value.Status, told.Value.Because?.Code));
        Assert.Equal("forbidden", Roll.Code(byTherapist));
        Assert.Equal(AttendanceStatus.Excused, granted.Value.Status);
    }

    [Fact]
    public async Task HandleAsync_Marked_BelongsToTheEpisodeOfThatDay()
    {
        var roll = await Roll.AtAsync(_store, 9, 10);

        await roll.SendAsync(roll.Mark(AttendanceStatus.Present));

        var (kept, open) = await _store.ReadAsync(async db => (
            (await db.Attendance.SingleAsync(TestContext.Current.CancellationToken)).EnrollmentId,
            (await db.Enrollments.SingleAsync(row => row.ClientId == Sample.Ana.Id, TestContext.Current.CancellationToken)).Id));
        Assert.Equal(open, kept);
    }

    [Fact]
    public async Task HandleAsync_AnotherTherapistsGroup_ReadsLikeNoSession()
    {
        var roll = await Roll.AtAsync(_store, 9, 10);

        var result = await roll.SendAsync(roll.Mark(AttendanceStatus.Present), Sample.SecondTherapist);

        Assert.Equal("not-found", Roll.Code(result));
    }

    [Fact]
    public async Task HandleAsync_FrontDesk_MayOnlyCheckInToday()
    {
        var roll = await Roll.AtAsync(_store, 9, 10);

        var present = await roll.SendAsync(roll.Mark(AttendanceStatus.Present), Sample.FrontDesk);
        var checkedIn = await roll.SendAsync(roll.Mark(AttendanceStatus.CheckedIn) with { ArrivedAt = new(9, 2) }, Sample.FrontDesk);
        await roll.SendAsync(roll.Mark(AttendanceStatus.CheckedIn, client: Sample.Ben.Id) with { ArrivedAt = new(9, 3) });
        var anothers = await roll.SendAsync(roll.Mark(AttendanceStatus.CheckedIn, version: 1, client: Sample.Ben.Id) with { ArrivedAt = new(9, 4) }, Sample.FrontDesk);

        Assert.Equal("forbidden", Roll.Code(present));
        Assert.Equal(AttendanceStatus.CheckedIn, checkedIn.Value.Status);
        Assert.Equal("forbidden", Roll.Code(anothers));
    }

    [Fact]
    public async Task HandleAsync_AuditorOrClient_IsForbidden()
    {
        var roll = await Roll.AtAsync(_store, 9, 10);

        var auditor = await roll.SendAsync(roll.Mark(AttendanceStatus.Present), Sample.Auditor);
        var client = await roll.SendAsync(roll.Mark(AttendanceStatus.Present), Sample.ClientActor);

        Assert.Equal(("forbidden", "forbidden"), (Roll.Code(auditor), Roll.Code(client)));
        Assert.Equal(0, await roll.ChangesAsync());
    }

    [Fact]
    public async Task HandleAsync_ExceptedThisOnce_IsRefused()
    {
        var roll = await Roll.AtAsync(_store, 9, 10);
        await using (var db = _store.CreateContext())
        {
            var session = await db.Sessions.Include(s => s.Bookings).SingleAsync(s => s.Id == roll.Session.Id, TestContext.Current.CancellationToken);
            session.Exempt(session.Bookings.Single(booking => booking.Kind == BookingKind.Client && booking.ResourceId == Sample.Ana.Id), "Court date");
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var result = await roll.SendAsync(roll.Mark(AttendanceStatus.Present));

        Assert.Equal("attendance.not-expected", Roll.Code(result));
        Assert.Equal([Sample.Ana.Id], (await roll.SheetAsync()).Value.NotExpected.Select(row => row.ClientId));
    }
}
