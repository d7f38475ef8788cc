using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.MySchedule;

/// <summary>What was moved, cancelled or reassigned since the signed-in person last looked (SES-2). Nothing is sent; it stands here until seen.</summary>
public sealed class GetChanges(ReadOperation read)
{
    /// <summary>A list somebody reads, not an archive; the rest follows once these are seen.</summary>
    private const int Most = 200;

    public Task<Result<ChangesView>> HandleAsync(Actor actor, CancellationToken cancellationToken = default) =>
        read.RunAsync<ChangesView>(actor, OperationTable.Of<GetChanges>(), AccessTarget.None, async scope =>
        {
            var facts = scope.Facts;
            var person = facts.ClientId ?? facts.StaffId;
            var rows = person is { } id ? await RowsAsync(scope.Db, id, scope.Now, cancellationToken) : [];
            var changes = rows.GroupBy(row => row.SessionId).Select(View).OrderBy(change => change.Slot.Date).ThenBy(change => change.Slot.Start);
            return new ChangesView(facts.StaffId, facts.ClientId, [.. changes], [.. rows.Select(row => row.Id)]);
        }, cancellationToken);

    private static Task<List<Row>> RowsAsync(PortalDbContext db, Guid person, DateTimeOffset now, CancellationToken cancellationToken) => (
        from notice in db.ScheduleNotices
        where notice.PersonId == person && notice.SeenAt == null
        join session in db.Sessions on notice.SessionId equals session.Id
        where session.EndUtc > now
        orderby notice.At, notice.Id
        select new Row(
            notice.Id, session.Id, notice.Change, notice.OldDate, notice.OldStart, session.Date, session.Start, session.End,
            notice.Kind == BookingKind.Staff
                ? session.Title
                : db.Groups.Where(meeting => meeting.Id == session.GroupId).Select(meeting => meeting.DiscreetTitle).FirstOrDefault() ?? "",
            db.Bookings.Where(held => held.SessionId == session.Id && held.Kind == BookingKind.Room).Join(db.Rooms, held => held.ResourceId, room => room.Id, (_, room) => room.Name).FirstOrDefault() ?? "",
            session.Status == SessionStatus.Cancelled)).Take(Most).ToListAsync(cancellationToken);

    /// <summary>Several changes of one session read as one: from where it first stood to where it stands.</summary>
    private static ChangeView View(IGrouping<Guid, Row> rows)
    {
        var (first, last) = (rows.First(), rows.Last());
        return new ChangeView(last.SessionId, last.Change, last.Title, new LocalSlot(last.Date, last.Start, last.End), first.OldDate, first.OldStart, last.Room, last.IsCancelled);
    }

    private sealed record Row(
        Guid Id, Guid SessionId, ScheduleChangeKind Change, DateOnly OldDate, TimeOnly OldStart, DateOnly Date, TimeOnly Start, TimeOnly End, string Title, string Room, bool IsCancelled);
}
