using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Features.Access;
using IopPortal.Features.Writing;
using IopPortal.Security;

namespace IopPortal.Features.Attendance;

/// <summary>Notes at the front desk that a client has arrived, now (ATT-2). Tapping twice is one change (C12).</summary>
public sealed class CheckIn(WriteOperation write)
{
    public Task<Result<MarkedView>> HandleAsync(Actor actor, CheckInCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync(actor, OperationTable.Of<CheckIn>(), AccessTarget.Session(command.SessionId), async scope =>
        {
            if (await RollBook.OpenAsync(scope.Db, command.SessionId, scope.Now, cancellationToken) is not { } book)
            {
                return Refusal.NotFound;
            }

            if (book.Find(command.ClientId) is not { } entry)
            {
                return new Refusal("attendance.not-on-roster");
            }

            if (entry.Record is { Mark.Status: not AttendanceStatus.Expected } record)
            {
                return record.Mark.Status == AttendanceStatus.CheckedIn
                    ? new MarkedView(record.Mark.Status, record.Version, Changed: false, Because: null)
                    : new Refusal("attendance.already-marked", record.Mark.Status);
            }

            return Arrive(scope, book, entry);
        }, cancellationToken);

    private static Result<MarkedView> Arrive(WriteScope scope, RollBook book, RollEntry entry)
    {
        var mark = new AttendanceMark(AttendanceStatus.CheckedIn) { ArrivedAt = book.Moment.Now };
        if (MarkRule.Check(mark, book.Moment) is { Count: > 0 } refusals)
        {
            return refusals.ToList();
        }

        if (!entry.Booking.Active)
        {
            return new Refusal("attendance.not-expected");
        }

        if (!book.Moment.IsToday || book.Moment.HasEnded)
        {
            return new Refusal("attendance.over");
        }

        var kept = book.Keep(scope, entry, mark, "")!;
        scope.Audit(book.Session.Id);
        return new MarkedView(kept.Mark.Status, kept.Version, Changed: true, Because: null);
    }
}
