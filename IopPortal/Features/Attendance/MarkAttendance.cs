using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Attendance;

/// <summary>Marks or corrects one client at one session (ATT-2, ATT-3, ATT-6 to ATT-8; C2 to C7, C12).</summary>
public sealed class MarkAttendance(WriteOperation write)
{
    public const int MaxReason = 200;

    public Task<Result<MarkedView>> HandleAsync(Actor actor, MarkAttendanceCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync(actor, OperationTable.Of<MarkAttendance>(), AccessTarget.Session(command.SessionId), async scope =>
        {
            if (await RollBook.OpenAsync(scope.Db, command.SessionId, scope.Now, cancellationToken) is not { } book)
            {
                return Refusal.NotFound;
            }

            if (book.Find(command.ClientId) is not { } entry)
            {
                return new Refusal("attendance.not-on-roster");
            }

            if (!entry.Booking.Active && entry.Booking.ExemptReason.Length > 0)
            {
                return new Refusal("attendance.not-expected");
            }

            return await MarkAsync(scope, book, entry, command, cancellationToken);
        }, cancellationToken);

    private static async Task<Result<MarkedView>> MarkAsync(WriteScope scope, RollBook book, RollEntry entry, MarkAttendanceCommand command, CancellationToken cancellationToken)
    {
        var asked = Asked(command, book, entry.Record);
        var refusals = MarkRule.Check(asked, book.Moment).ToList();
        if (refusals.Count > 0)
        {
            return refusals;
        }

        var decision = MarkRule.Decide(asked, book.Session.Slot, book.ParametersOf(entry));
        if (entry.Record is { } standing && standing.Mark == decision.Mark)
        {
            return new MarkedView(standing.Mark.Status, standing.Version, Changed: false, decision.Because);
        }

        if (await RefuseAsync(scope, book, entry, command, decision.Mark, cancellationToken) is { Count: > 0 } refused)
        {
            return refused;
        }

        var record = book.Keep(scope, entry, decision.Mark, command.Reason)!;
        scope.Audit(book.Session.Id, command.Reason);
        return new MarkedView(record.Mark.Status, record.Version, Changed: true, decision.Because);
    }

    private static AttendanceMark Asked(MarkAttendanceCommand command, RollBook book, AttendanceRecord? current)
    {
        var zone = book.Session.TimeZone;
        return new AttendanceMark(command.Status)
        {
            ArrivedAt = At(book.Session.Date, command.ArrivedAt, zone),
            LeftAt = At(book.Session.Date, command.LeftAt, zone),
            AbsenceReason = command.AbsenceReason,
            NotifiedAt = At(command.NotifiedOn ?? book.Session.Date, command.NotifiedAt, zone) ?? current?.Mark.NotifiedAt ?? ToldNow(command, book.Moment),
            Granted = command.Grant,
            AdmittedLate = command.AdmitLate,
            Comment = command.Comment,
        };
    }

    /// <summary>An absence noted before the session is notice given now.</summary>
    private static DateTimeOffset? ToldNow(MarkAttendanceCommand command, MarkMoment moment) =>
        command.Status == AttendanceStatus.Excused && !moment.HasStarted ? moment.Now : null;

    private static DateTimeOffset? At(DateOnly date, TimeOnly? time, string zone) =>
        time is { } local ? ZoneTime.NearestInstant(date, local, zone) : null;

    private static async Task<List<Refusal>> RefuseAsync(
        WriteScope scope, RollBook book, RollEntry entry, MarkAttendanceCommand command, AttendanceMark mark, CancellationToken cancellationToken)
    {
        if (scope.Grant.IsLimitedTo(Limit.ArrivalToday) && !IsOwnCheckIn(scope, book, entry, mark))
        {
            return [Refusal.Forbidden];
        }

        if ((entry.Record?.Version ?? 0) != command.Version)
        {
            return [await StaleAsync(scope, entry.Record, mark, cancellationToken)];
        }

        var correction = CorrectionRule.Of(entry.Record, scope.Facts.UserId, book.Moment.Now, book.Session.EndUtc, book.Parameters);
        if (await RefuseRightsAsync(scope, book, mark, correction, cancellationToken) is { Count: > 0 } missing)
        {
            return missing;
        }

        var needsReason = correction != Correction.None || mark.Granted || mark.AdmittedLate;
        return PlainText.Check(nameof(command.Reason), command.Reason, MaxReason, needsReason) is { } reason
            ? [reason.Code == "text.required" ? new Refusal(ReasonFor(correction)).At(nameof(command.Reason)) : reason]
            : [];
    }

    private static async Task<List<Refusal>> RefuseRightsAsync(WriteScope scope, RollBook book, AttendanceMark mark, Correction correction, CancellationToken cancellationToken)
    {
        var target = AccessTarget.Session(book.Session.Id);
        if (correction == Correction.AfterLock && !(await scope.AlsoAsync("ATT-7", target, cancellationToken)).Succeeded)
        {
            return [new Refusal("attendance.locked", book.LocksAt)];
        }

        List<string> rights = [];
        if (correction == Correction.BeforeLock)
        {
            rights.Add("ATT-6");
        }

        if (mark.AdmittedLate)
        {
            rights.Add("ATT-3");
        }

        if (mark.Granted)
        {
            rights.Add("ATT-8");
        }

        foreach (var right in rights)
        {
            if (await scope.AlsoAsync(right, target, cancellationToken) is { Succeeded: false } refused)
            {
                return [.. refused.Refusals];
            }
        }

        return [];
    }

    /// <summary>The front desk checks in and notes the arrival, on the day, and changes only its own mark.</summary>
    private static bool IsOwnCheckIn(WriteScope scope, RollBook book, RollEntry entry, AttendanceMark mark) =>
        mark.Status == AttendanceStatus.CheckedIn && mark.Comment.Length == 0 && book.Moment.IsToday
        && (entry.Record is null or { Mark.Status: AttendanceStatus.Expected } || (entry.Record.Mark.Status == AttendanceStatus.CheckedIn && entry.Record.MarkedBy == scope.Facts.UserId));

    private static string ReasonFor(Correction correction) => correction switch
    {
        Correction.AfterLock => "attendance.locked-reason",
        Correction.BeforeLock => "attendance.correction-reason",
        _ => "attendance.override-reason",
    };

    /// <summary>Two people at once: the second is told who was first, and shown both marks (C12).</summary>
    private static async Task<Refusal> StaleAsync(WriteScope scope, AttendanceRecord? current, AttendanceMark asked, CancellationToken cancellationToken)
    {
        if (current is null)
        {
            return Refusal.Stale("Somebody else", scope.Now);
        }

        var name = await scope.Db.Users.Where(user => user.Id == current.MarkedBy)
            .Select(user => scope.Db.Staff.Where(staff => staff.Id == user.StaffId).Select(staff => staff.GivenName + " " + staff.FamilyName).FirstOrDefault() ?? user.DisplayName)
            .FirstOrDefaultAsync(cancellationToken);
        return new Refusal("attendance.changed-meanwhile", name ?? "Somebody else", current.Mark.Status, current.MarkedAt, asked.Status);
    }
}
