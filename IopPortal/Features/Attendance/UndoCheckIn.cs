using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Features.Access;
using IopPortal.Features.Writing;
using IopPortal.Security;

namespace IopPortal.Features.Attendance;

/// <summary>Takes back a check-in made by mistake, while nobody has marked more (ATT-2). The front desk takes back its own; both steps stay in the history.</summary>
public sealed class UndoCheckIn(WriteOperation write)
{
    public Task<Result<MarkedView>> HandleAsync(Actor actor, CheckInCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync<MarkedView>(actor, OperationTable.Of<UndoCheckIn>(), AccessTarget.Session(command.SessionId), async scope =>
        {
            if (await RollBook.OpenAsync(scope.Db, command.SessionId, scope.Now, cancellationToken) is not { } book)
            {
                return Refusal.NotFound;
            }

            if (book.Find(command.ClientId) is not { Record: { Mark.Status: AttendanceStatus.CheckedIn } record } entry)
            {
                return new Refusal("attendance.not-checked-in");
            }

            if (scope.Grant.IsLimitedTo(Limit.ArrivalToday) && record.MarkedBy != scope.Facts.UserId)
            {
                return new Refusal("attendance.others-check-in");
            }

            if (!book.Moment.IsToday || book.Moment.HasEnded)
            {
                return new Refusal("attendance.over");
            }

            var kept = book.Keep(scope, entry, new AttendanceMark(AttendanceStatus.Expected), "")!;
            scope.Audit(book.Session.Id);
            return new MarkedView(kept.Mark.Status, kept.Version, Changed: true, Because: null);
        }, cancellationToken);
}
