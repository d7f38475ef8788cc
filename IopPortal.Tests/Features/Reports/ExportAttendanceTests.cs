using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Features.Reports;

public sealed class ExportAttendanceTests : IAsyncDisposable
{
    private static readonly DateOnly ClocksBack = new(2025, 11, 2);

    private readonly TestStore _store = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task HandleAsync_BreakInTheHourThatComesTwice_IsTakenOffOnce()
    {
        var slot = new LocalSlot(ClocksBack, new(1, 30), new(3, 0));
        var details = new SessionDetails(SessionKind.GroupTherapy, "Night", Sample.Site.Id, Sample.Zone, Delivery.InPerson) { Breaks = [new(new(1, 40), new(1, 55), IsMeal: true)] };
        var session = new Session(details, slot, ZoneTime.Resolve(slot, Sample.Zone, DstChoice.Later).Value, TestClock.Monday);
        session.Book(BookingKind.Client, Sample.Ana.Id, BookingRole.Member, TestClock.Monday);
        await _store.SaveAsync(session);
        await _store.SaveAsync(new AttendanceRecord(session.Id, Sample.Ana.Id, null, new AttendanceMark(AttendanceStatus.Present), Guid.Empty, TestClock.Monday));

        var file = (await _store.UseCase<ExportAttendance>().HandleAsync(Sample.Director, new(ClocksBack, ClocksBack), null, Now)).Value;

        var row = Assert.Single(await file.Rows.ToListAsync(Now));
        Assert.Equal(75, row[^1]); // Half past one for the second time to three: an hour and a half, without the quarter.
    }
}
