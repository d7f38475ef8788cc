using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Requests;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;

namespace IopPortal.Features.Requests;

/// <summary>A client says that they cannot come, before the session begins (REQ-1). It stands on the roll as staff would have noted it, excused or not by the same rule (C4).</summary>
public sealed class TellAbsence(WriteOperation write)
{
    public Task<Result<Guid>> HandleAsync(Actor actor, TellAbsenceCommand command, CancellationToken cancellationToken = default) =>
        write.RunOnceAsync(actor, OperationTable.Of<TellAbsence>(), AccessTarget.Session(command.SessionId), command.Key, async scope =>
        {
            var opened = await OwnPlace.OpenAsync(scope, command.SessionId, cancellationToken);
            return opened.Succeeded ? await NoteAsync(scope, opened.Value, command.Reason, cancellationToken) : Result<Guid>.Refused(opened.Refusals);
        }, cancellationToken);

    private static async Task<Result<Guid>> NoteAsync(WriteScope scope, OwnPlace place, AbsenceReason reason, CancellationToken cancellationToken)
    {
        if (RequestRule.CheckAbsence(place.Moment, reason, place.Session.Delivery) is { } refusal)
        {
            return refusal;
        }

        var asked = new AttendanceMark(AttendanceStatus.Excused) { AbsenceReason = reason, NotifiedAt = scope.Now };
        if (MarkRule.Check(asked, place.Book.Moment) is { Count: > 0 } refusals)
        {
            return refusals.ToList();
        }

        await place.WithdrawLateAsync(cancellationToken);
        var kept = place.Book.Keep(scope, place.Entry, MarkRule.Decide(asked, place.Session.Slot, place.Parameters).Mark, "")!;
        scope.Audit(place.Session.Id);
        scope.Touch(Topic.Calls);
        return kept.Id;
    }
}
