using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Features.Access;
using IopPortal.Features.Writing;
using IopPortal.Security;

namespace IopPortal.Features.Attendance;

/// <summary>One tap for everybody who came: touches only those expected or checked in (ATT-2; C6).</summary>
public sealed class MarkAllPresent(WriteOperation write)
{
    public Task<Result<AllPresentView>> HandleAsync(Actor actor, MarkAllPresentCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync(actor, OperationTable.Of<MarkAllPresent>(), AccessTarget.Session(command.SessionId), async scope =>
        {
            if (scope.Grant.IsLimitedTo(Limit.ArrivalToday))
            {
                return Refusal.Forbidden;
            }

            if (await RollBook.OpenAsync(scope.Db, command.SessionId, scope.Now, cancellationToken) is not { } book)
            {
                return Refusal.NotFound;
            }

            if (MarkRule.Check(new(AttendanceStatus.Present), book.Moment) is { Count: > 0 } refusals)
            {
                return refusals.ToList();
            }

            return book.IsLocked ? new Refusal("attendance.locked", book.LocksAt) : MarkEverybody(scope, book);
        }, cancellationToken);

    private static Result<AllPresentView> MarkEverybody(WriteScope scope, RollBook book)
    {
        var (marked, pastCutoff) = (0, 0);
        foreach (var entry in book.Entries.Where(entry => entry.Booking.Active && RollCall.IsOpen(entry.Record?.Mark.Status ?? AttendanceStatus.Expected)))
        {
            var asked = new AttendanceMark(AttendanceStatus.Present) { ArrivedAt = entry.Record?.Mark.ArrivedAt, Comment = entry.Record?.Mark.Comment ?? "" };
            var decision = MarkRule.Decide(asked, book.Session.Slot, book.ParametersOf(entry));
            if (!MarkRule.IsAttended(decision.Mark.Status))
            {
                pastCutoff++; // Nobody is marked absent in passing.
                continue;
            }

            book.Keep(scope, entry, decision.Mark, "");
            marked++;
        }

        if (marked > 0)
        {
            scope.Audit(book.Session.Id);
        }

        return new AllPresentView(marked, pastCutoff, scope.Now);
    }
}
