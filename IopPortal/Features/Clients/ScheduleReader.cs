using IopPortal.Data;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Payers;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Attendance;
using IopPortal.Features.Attendance.Calls;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Clients;

/// <summary>Reads one client's sessions with what is marked and credited, oldest first.</summary>
internal sealed class ScheduleReader(PortalDbContext db, Func<DateOnly, CountingRules> rules, DateTimeOffset now)
{
    private const int Most = 400;

    /// <param name="ledBy">Only sessions of groups this colleague leads; null for all.</param>
    public async Task<IReadOnlyList<ClientSessionView>> LoadAsync(Guid clientId, Guid? ledBy, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var rows = await (
            from booking in db.Bookings
            where booking.Kind == BookingKind.Client && booking.ResourceId == clientId
            join session in db.Sessions on booking.SessionId equals session.Id
            where session.Date >= first && session.Date <= last && session.Status != SessionStatus.Draft
            where ledBy == null || db.Groups.Any(led => led.Id == session.GroupId
                && db.Series.Any(series => series.Id == led.SeriesId && series.Staff.Any(staff => staff.StaffId == ledBy)))
            from record in db.Attendance.Where(row => row.SessionId == session.Id && row.ClientId == clientId).DefaultIfEmpty()
            orderby session.StartUtc
            select new Row
            {
                Id = session.Id,
                Date = session.Date,
                Start = session.Start,
                End = session.End,
                StartUtc = session.StartUtc,
                EndUtc = session.EndUtc,
                Zone = session.TimeZone,
                Breaks = session.Breaks,
                Title = session.Title,
                Kind = session.Kind,
                Delivery = session.Delivery,
                IsCancelled = session.Status == SessionStatus.Cancelled,
                CancelReason = session.CancelReason,
                IsHeld = booking.Active,
                Status = (AttendanceStatus?)record!.Mark.Status,
                ArrivedAt = record.Mark.ArrivedAt,
                LeftAt = record.Mark.LeftAt,
                Reason = record.Mark.AbsenceReason,
                Room = db.Bookings.Where(held => held.SessionId == session.Id && held.Kind == BookingKind.Room)
                    .Join(db.Rooms, held => held.ResourceId, room => room.Id, (_, room) => room.Name).FirstOrDefault(),
                Lead = db.Bookings.Where(held => held.SessionId == session.Id && held.Kind == BookingKind.Staff && held.Role == BookingRole.Lead)
                    .Join(db.Staff, held => held.ResourceId, staff => staff.Id, (_, staff) => staff.GivenName + " " + staff.FamilyName).FirstOrDefault(),
                MadeUpOn = db.MakeUps.Where(link => link.ClientId == clientId && link.MissedSessionId == session.Id)
                    .Join(db.Sessions, link => link.SessionId, other => other.Id, (_, other) => (DateOnly?)other.Date).FirstOrDefault(),
                MakesUpFor = db.MakeUps.Where(link => link.ClientId == clientId && link.SessionId == session.Id)
                    .Join(db.Sessions, link => link.MissedSessionId, other => other.Id, (_, other) => (DateOnly?)other.Date).FirstOrDefault(),
                Calls = db.NoShowCalls.Where(call => call.SessionId == session.Id && call.ClientId == clientId)
                    .Select(call => new Step<CallOutcome>(call.Id, null, call.Outcome, call.Note, db.Users.Where(user => user.Id == call.By).Select(user => db.Staff.Where(staff => staff.Id == user.StaffId).Select(staff => staff.GivenName + " " + staff.FamilyName).FirstOrDefault() ?? user.DisplayName).FirstOrDefault() ?? "", call.At)).ToList(),
                Changes = db.AttendanceChanges.Where(change => change.SessionId == session.Id && change.ClientId == clientId && change.OldStatus != null)
                    .Select(change => new Step<AttendanceStatus>(change.Id, change.OldStatus, change.NewStatus, change.Reason, db.Users.Where(user => user.Id == change.By).Select(user => db.Staff.Where(staff => staff.Id == user.StaffId).Select(staff => staff.GivenName + " " + staff.FamilyName).FirstOrDefault() ?? user.DisplayName).FirstOrDefault() ?? "", change.At)).ToList(),
            }).Take(Most).AsSingleQuery().ToListAsync(cancellationToken); // A few marks are ever changed, fewer calls made.
        return [.. rows.Select(row => View(clientId, row, rules(row.Date)))];
    }

    private ClientSessionView View(Guid clientId, Row row, CountingRules rules)
    {
        var counts = rules.Counts(row.Kind);
        var held = new WeekSession(clientId, row.Date, new(row.StartUtc, row.EndUtc), row.Zone, row.Breaks, row.Kind, row.IsHeld, row.Status ?? AttendanceStatus.Expected, row.ArrivedAt, row.LeftAt);
        return new ClientSessionView(
            row.Id, new(row.Date, row.Start, row.End), row.Title, row.Kind, row.Room, row.Lead, row.Delivery,
            IsOver: row.EndUtc <= now || row.Status is not (null or AttendanceStatus.Expected or AttendanceStatus.CheckedIn) && row.StartUtc <= now,
            row.IsCancelled, row.CancelReason,
            Status: StatusOf(row),
            Credited: row.IsCancelled || !counts || row.Status is null ? null : UtcSlots.Minutes(held.Delivered(rules.Numbers)),
            Booked: row.IsCancelled || !counts ? 0 : UtcSlots.Minutes(held.StillToCome(rules.Numbers, now)),
            row.Reason,
            Stayed: row.ArrivedAt is null && row.LeftAt is null ? null : new(row.Date, Local(row.ArrivedAt, row.Zone) ?? row.Start, Local(row.LeftAt, row.Zone) ?? row.End))
        {
            MadeUpOn = row.MadeUpOn,
            MakesUpFor = row.MakesUpFor,
            Calls = [.. row.Calls.OrderBy(call => call.At).Select(call => new CallTryView(call.Id, call.New, call.Words, call.By, ZoneTime.ToLocal(call.At, row.Zone).Date, ZoneTime.ToLocal(call.At, row.Zone).Time))],
            Corrections = [.. row.Changes.OrderBy(change => change.At).Select(change => new CorrectionView(change.Id, change.Old, change.New, change.Words, change.By, ZoneTime.ToLocal(change.At, row.Zone).Date, ZoneTime.ToLocal(change.At, row.Zone).Time))],
        };
    }

    /// <summary>What is not stored as a mark: called off, exempt, or simply expected.</summary>
    private static AttendanceStatus StatusOf(Row row) =>
        row.Status is { } marked and not (AttendanceStatus.Expected or AttendanceStatus.CheckedIn) ? marked
        : row.IsCancelled ? AttendanceStatus.CancelledByProgram
        : row.IsHeld ? row.Status ?? AttendanceStatus.Expected
        : AttendanceStatus.NotExpected;

    private static TimeOnly? Local(DateTimeOffset? instant, string zone) => instant is { } known ? ZoneTime.ToLocal(known, zone).Time : null;

    private sealed record Row
    {
        public Guid Id { get; init; }

        public DateOnly Date { get; init; }

        public TimeOnly Start { get; init; }

        public TimeOnly End { get; init; }

        public DateTimeOffset StartUtc { get; init; }

        public DateTimeOffset EndUtc { get; init; }

        public string Zone { get; init; } = "";

        public IReadOnlyList<SessionBreak> Breaks { get; init; } = [];

        public string Title { get; init; } = "";

        public SessionKind Kind { get; init; }

        public Delivery Delivery { get; init; }

        public bool IsCancelled { get; init; }

        public string CancelReason { get; init; } = "";

        public bool IsHeld { get; init; }

        public AttendanceStatus? Status { get; init; }

        public DateTimeOffset? ArrivedAt { get; init; }

        public DateTimeOffset? LeftAt { get; init; }

        public AbsenceReason? Reason { get; init; }

        public string? Room { get; init; }

        public string? Lead { get; init; }

        public DateOnly? MadeUpOn { get; init; }

        public DateOnly? MakesUpFor { get; init; }

        public IReadOnlyList<Step<CallOutcome>> Calls { get; init; } = [];

        public IReadOnlyList<Step<AttendanceStatus>> Changes { get; init; } = [];
    }

    private sealed record Step<T>(Guid Id, T? Old, T New, string Words, string By, DateTimeOffset At)
        where T : struct;
}
