using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Attendance;

public sealed class GetAttendanceSheetTests : IAsyncDisposable
{
    private readonly TestStore _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_NothingMarked_EverybodyIsExpected()
    {
        var roll = await Roll.AtAsync(_store, 8, 50);

        var sheet = (await roll.SheetAsync()).Value;

        Assert.Equal([("Ana L.", AttendanceStatus.Expected, null), ("Ben M.", AttendanceStatus.Expected, null)], sheet.Rows.Select(row => (row.ShortName, row.Status, row.Minutes)));
        Assert.Equal(("Room 1", true, false, 2), (sheet.Room, sheet.YouLead, sheet.HasStarted, sheet.Open));
        Assert.Equal((new TimeOnly(9, 5), new TimeOnly(9, 15)), (sheet.OnTimeUntil, sheet.AdmittedUntil));
    }

    [Fact]
    public async Task HandleAsync_C1AddedAfterTheStart_IsMarked()
    {
        var roll = await Roll.AtAsync(_store, 10);
        var cora = Sample.NewClient("Cora");
        await _store.SaveAsync([.. Sample.ClientRows(cora)]);
        await using (var db = _store.CreateContext())
        {
            var session = await db.Sessions.Include(s => s.Bookings).SingleAsync(s => s.Id == roll.Session.Id, TestContext.Current.CancellationToken);
            session.Book(BookingKind.Client, cora.Id, BookingRole.Member, _store.Clock.UtcNow);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var sheet = (await roll.SheetAsync()).Value;

        Assert.Equal(["Cora L."], sheet.Rows.Where(row => row.AddedLater).Select(row => row.ShortName));
    }

    [Fact]
    public async Task HandleAsync_Seventy2HoursAfterTheEnd_IsLocked()
    {
        var roll = await Roll.AtAsync(_store, 9);
        roll.Now(Sample.Monday.AddDays(3), 12);

        var (therapist, director) = ((await roll.SheetAsync()).Value, (await roll.SheetAsync(Sample.Director)).Value);

        Assert.Equal((true, false, true), (therapist.IsLocked, therapist.MayChange, director.MayChange));
    }

    [Fact]
    public async Task HandleAsync_Auditor_ReadsOnly()
    {
        var roll = await Roll.AtAsync(_store, 9, 10);

        var sheet = (await roll.SheetAsync(Sample.Auditor)).Value;

        Assert.False(sheet.MayChange);
        Assert.False(sheet.Rights.CheckInOnly);
    }

    [Fact]
    public async Task HandleAsync_FrontDesk_SeesTodayWithoutCommentsOrReasons()
    {
        var roll = await Roll.AtAsync(_store, 9, 10);
        await roll.SendAsync(roll.Mark(AttendanceStatus.Excused) with { AbsenceReason = AbsenceReason.Hospitalised, Comment = "Called by mother" });

        var today = await roll.RowAsync(by: Sample.FrontDesk);
        roll.Now(Sample.Tuesday, 9);
        var later = await roll.SheetAsync(Sample.FrontDesk);

        Assert.Equal((AttendanceStatus.Excused, null, ""), (today.Status, today.AbsenceReason, today.Comment));
        Assert.Equal("not-found", Roll.Code(later));
    }

    [Fact]
    public async Task HandleAsync_AnotherTherapistOrAClient_IsRefused()
    {
        var roll = await Roll.AtAsync(_store, 9, 10);

        Assert.Equal("not-found", Roll.Code(await roll.SheetAsync(Sample.SecondTherapist)));
        Assert.Equal("forbidden", Roll.Code(await roll.SheetAsync(Sample.ClientActor)));
    }

    [Fact]
    public async Task HandleAsync_Opened_SendsFewCommandsTheAuditRowIncluded()
    {
        var roll = await Roll.AtAsync(_store, 9, 10);
        using var commands = new CommandCount(_store);

        await roll.SheetAsync(Sample.Director);

        Assert.InRange(commands.Value, 1, 8);
    }

    [Fact]
    public async Task HandleAsync_Opened_IsInTheAuditTrailOnce()
    {
        var roll = await Roll.AtAsync(_store, 9, 10);

        await roll.SheetAsync();
        await roll.SheetAsync();

        Assert.Equal(1, await _store.ReadAsync(db => db.AuditEvents.CountAsync(audit => audit.ObjectId == roll.Session.Id, TestContext.Current.CancellationToken)));
    }
}
