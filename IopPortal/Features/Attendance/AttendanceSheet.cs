using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Scheduling.Sessions;

namespace IopPortal.Features.Attendance;

/// <summary>Puts a session's roll together for one person: what they may not see is left out here.</summary>
internal sealed class AttendanceSheet(SessionFacts facts, IReadOnlyList<RollLine> lines, IReadOnlyDictionary<Guid, PullOutView> pullOuts, ParametersInForce numbers, PayersInForce payers, AttendanceRights rights, AccessFacts actor, DateTimeOffset now)
{
    private readonly Session _session = facts.Session;

    private readonly AttendanceParameters _parameters = numbers.On(
        facts.Track?.ProgramId ?? lines.Select(line => line.ProgramId).FirstOrDefault(id => id is not null), facts.Session.Date);

    private bool IsCancelled => _session.Status == SessionStatus.Cancelled;

    public AttendanceSheetView View(DateOnly today)
    {
        var ordered = lines.OrderBy(line => line.Client.DisplayName, StringComparer.CurrentCultureIgnoreCase).ThenBy(line => line.Client.Id).ToList();
        return new AttendanceSheetView(
            _session.Id,
            _session.Title,
            new LocalSlot(_session.Date, _session.Start, _session.End),
            _session.Slot,
            _session.TimeZone,
            today,
            [.. ordered.Where(line => !IsExempt(line)).Select(Row)],
            [.. ordered.Where(IsExempt).Select(Row)],
            rights,
            _parameters)
        {
            Kind = _session.Kind,
            IsGroup = _session.GroupId is not null,
            TrackCode = facts.Track?.Code ?? "",
            TrackName = facts.Track?.Name ?? "",
            TrackColor = facts.Track?.Color ?? 1,
            Room = facts.Room,
            Location = facts.Location,
            Leads = SessionLead.Names(facts.Leads),
            YouLead = facts.Leads.Any(lead => lead.StaffId == actor.StaffId),
            Breaks = _session.Breaks,
            IsCancelled = IsCancelled,
            CancelReason = _session.CancelReason,
            Counts = SessionKindFacts.Of(_session.Kind).CountsTowardHours,
            LocksAt = AttendanceLock.LocksAt(_session.EndUtc, _parameters),
            DueAt = _session.EndUtc.AddMinutes(_parameters.RollCallDueMinutes),
            HasStarted = _session.HasStarted(now),
            HasEnded = _session.EndUtc <= now,
            IsLocked = AttendanceLock.IsLocked(_session.EndUtc, now, _parameters),
            AllPresentAt = facts.AllPresentAt,
            Changes = facts.Changes,
            SavedAt = lines.Max(line => line.Record?.MarkedAt),
        };
    }

    private static bool IsExempt(RollLine line) => !line.Booking.Active && line.Booking.ExemptReason.Length > 0;

    private AttendanceRowView Row(RollLine line)
    {
        var (client, mark) = (line.Client, line.Record?.Mark);
        var first = client.PreferredName.Length > 0 ? client.PreferredName : client.GivenName;
        return new AttendanceRowView(
            client.Id,
            ShortName.Of(first, client.FamilyName),
            client.DisplayName,
            Status(line),
            line.Record?.Version ?? 0,
            AddedLater: line.Booking.AddedAt > _session.StartUtc,
            Minutes(line))
        {
            ArrivedAt = Local(mark?.ArrivedAt),
            LeftAt = Local(mark?.LeftAt),
            AbsenceReason = rights.SeeReasons ? mark?.AbsenceReason : null,
            NotifiedAt = rights.SeeReasons ? mark?.NotifiedAt : null,
            Granted = mark?.Granted == true,
            AdmittedLate = mark?.AdmittedLate == true,
            Comment = rights.SeeComments ? mark?.Comment ?? "" : "",
            MarkedBy = line.MarkedBy ?? "",
            MarkedAt = line.Record?.MarkedAt,
            Correction = CorrectionRule.Of(line.Record, actor.UserId, now, _session.EndUtc, _parameters),
            MakesUpFor = rights.CheckInOnly ? null : line.MakesUpFor,
            PullOut = pullOuts.GetValueOrDefault(client.Id),
            Says = Says(line),
            ExemptReason = rights.SeeComments ? line.Booking.ExemptReason : "",
        };
    }

    private ClientSaysView? Says(RollLine line)
    {
        var mark = line.Record?.Mark;
        return line.IsSaidByClient && mark is { NotifiedAt: { } told } && MarkRule.IsAbsent(mark.Status)
            ? Said(told, null, rights.SeeReasons ? mark.AbsenceReason : null)
            : line.Late is { } late && (mark is null || RollCall.IsOpen(mark.Status)) ? Said(late.At, late.Minutes, null)
            : null;

        ClientSaysView Said(DateTimeOffset instant, int? minutes, AbsenceReason? reason)
        {
            var (on, at) = ZoneTime.ToLocal(instant, _session.TimeZone);
            return new(minutes, reason, on, at);
        }
    }

    private AttendanceStatus Status(RollLine line) =>
        IsExempt(line) ? AttendanceStatus.NotExpected
        : line.Record is { } record && !(IsCancelled && RollCall.IsOpen(record.Mark.Status)) ? record.Mark.Status
        : IsCancelled ? AttendanceStatus.CancelledByProgram
        : AttendanceStatus.Expected;

    private int? Minutes(RollLine line)
    {
        if (line.Record?.Mark is not { } mark || RollCall.IsOpen(mark.Status) || IsCancelled)
        {
            return null;
        }

        var parameters = payers.On(line.Client.Id, _session.Date, line.ProgramId is { } program ? numbers.On(program, _session.Date) : _parameters).Numbers;
        var breaks = CreditedMinutes.UncountedBreaks(_session.Breaks, _session.Date, _session.TimeZone, parameters, _session.StartUtc);
        return CreditedMinutes.Of(mark.Status, _session.Slot, breaks, mark.ArrivedAt, mark.LeftAt, parameters.LateGraceMinutes);
    }

    private TimeOnly? Local(DateTimeOffset? instant) => instant is { } utc ? ZoneTime.ToLocal(utc, _session.TimeZone).Time : null;
}
