using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Security;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IopPortal.Features.Attendance;

/// <summary>A roll call from nine to twelve on the clock's Monday, with Ana and Ben on the roster of the therapist's group.</summary>
internal sealed class Roll(TestStore store)
{
    public Session Session { get; private set; } = null!;

    public static async Task<Roll> AtAsync(TestStore store, int hour, int minute = 0, IReadOnlyList<SessionBreak>? breaks = null)
    {
        var session = await store.SaveAsync(Sample.Session(Sample.Slot(Sample.Monday, 9, 12), room: Sample.BigRoom.Id, breaks: breaks, clients: [Sample.Ana.Id, Sample.Ben.Id]));
        var roll = new Roll(store) { Session = session };
        roll.Now(Sample.Monday, hour, minute);
        return roll;
    }

    public void Now(DateOnly date, int hour, int minute = 0) => store.Clock.UtcNow = Sample.At(date, hour, minute);

    public MarkAttendanceCommand Mark(AttendanceStatus status, int version = 0, Guid? client = null) => new(Session.Id, client ?? Sample.Ana.Id, status, version);

    public Task<Result<MarkedView>> SendAsync(MarkAttendanceCommand command, Actor? by = null) =>
        store.UseCase<MarkAttendance>().HandleAsync(by ?? Sample.Therapist, command, TestContext.Current.CancellationToken);

    public Task<Result<AllPresentView>> AllPresentAsync(Actor? by = null) =>
        store.UseCase<MarkAllPresent>().HandleAsync(by ?? Sample.Therapist, new(Session.Id), TestContext.Current.CancellationToken);

    public Task<Result<AttendanceSheetView>> SheetAsync(Actor? by = null) =>
        store.UseCase<GetAttendanceSheet>().HandleAsync(by ?? Sample.Therapist, Session.Id, TestContext.Current.CancellationToken);

    public async Task<AttendanceRowView> RowAsync(Guid? client = null, Actor? by = null) =>
        (await SheetAsync(by ?? Sample.Director)).Value.Rows.Single(row => row.ClientId == (client ?? Sample.Ana.Id));

    public Task<int> ChangesAsync() => store.ReadAsync(db => db.AttendanceChanges.CountAsync(TestContext.Current.CancellationToken));

    public static string Code<T>(Result<T> result) => Assert.Single(result.Refusals).Code;
}
