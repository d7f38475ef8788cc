using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Attendance.CheckIns;

/// <summary>A client says "I am here" with the code on the tablet (ATT-4; C11). Staff confirm on the sheet.</summary>
public sealed class CheckInByCode(WriteOperation write, CheckInKey key, WrongCodes wrongCodes)
{
    public Task<Result<MarkedView>> HandleAsync(Actor actor, string code, CancellationToken cancellationToken = default) =>
        write.RunAsync<MarkedView>(actor, OperationTable.Of<CheckInByCode>(), AccessTarget.None, async scope =>
        {
            if (scope.Facts.ClientId is not { } clientId)
            {
                return Refusal.Forbidden;
            }

            if (!wrongCodes.IsOpen(actor.UserId, scope.Now))
            {
                return new Refusal("check-in.tries");
            }

            if (!CheckInCode.Fits(key.Secret, code, scope.Now))
            {
                wrongCodes.Add(actor.UserId, scope.Now);
                return new Refusal("check-in.code").At("Code");
            }

            return await BookAsync(scope, clientId, cancellationToken) is { } book ? Arrive(scope, book, book.Find(clientId)!) : new Refusal("check-in.none");
        }, cancellationToken);

    /// <summary>The own session that may be checked in to now, by its program's numbers; the sooner where there are two.</summary>
    private static async Task<RollBook?> BookAsync(WriteScope scope, Guid clientId, CancellationToken cancellationToken)
    {
        var (earliest, latest) = (scope.Now.AddMinutes(-SelfCheckInRule.Widest), scope.Now.AddMinutes(SelfCheckInRule.Widest));
        var near = await scope.Db.Bookings
            .Where(booking => booking.Kind == BookingKind.Client && booking.ResourceId == clientId && booking.Active && booking.StartUtc >= earliest && booking.StartUtc <= latest)
            .Join(scope.Db.Sessions.Where(session => session.Status == SessionStatus.Scheduled), booking => booking.SessionId, session => session.Id, (booking, session) => new { session.Id, booking.StartUtc })
            .OrderBy(row => row.StartUtc).Select(row => row.Id).ToListAsync(cancellationToken);
        foreach (var sessionId in near)
        {
            if (await RollBook.OpenAsync(scope.Db, sessionId, scope.Now, cancellationToken) is { } book
                && book.Find(clientId) is { } entry
                && SelfCheckInRule.IsOpen(book.Session.Slot, scope.Now, book.ParametersOf(entry)))
            {
                return book;
            }
        }

        return null;
    }

    private static Result<MarkedView> Arrive(WriteScope scope, RollBook book, RollEntry entry)
    {
        if (entry.Record is { Mark.Status: not AttendanceStatus.Expected } record)
        {
            return record.Mark.Status == AttendanceStatus.CheckedIn || MarkRule.IsAttended(record.Mark.Status)
                ? new MarkedView(record.Mark.Status, record.Version, Changed: false, Because: null)
                : new Refusal("check-in.desk");
        }

        var mark = new AttendanceMark(AttendanceStatus.CheckedIn) { ArrivedAt = scope.Now };
        if (MarkRule.Check(mark, book.Moment) is { Count: > 0 } refusals)
        {
            return refusals.ToList();
        }

        var kept = book.Keep(scope, entry, mark, "")!;
        scope.Audit(book.Session.Id);
        return new MarkedView(kept.Mark.Status, kept.Version, Changed: true, Because: null);
    }
}
