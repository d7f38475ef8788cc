using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Requests;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Today;

/// <summary>Who comes today, when, where and to whom: what the front desk needs and no more (ATT-2).</summary>
public sealed class GetArrivals(ReadOperation read)
{
    private const int Most = 400;

    public Task<Result<ArrivalsView>> HandleAsync(Actor actor, CancellationToken cancellationToken = default) =>
        read.RunAsync<ArrivalsView>(actor, OperationTable.Of<GetArrivals>(), AccessTarget.None, async scope =>
        {
            var everybody = scope.Grant.Scope == Scope.All;
            var rows = await RowsAsync(scope.Db, scope.Facts, everybody, cancellationToken);
            return new ArrivalsView(scope.Facts.Today, scope.Now, [.. rows.Select(View)]);
        }, cancellationToken);

    private static Task<List<Row>> RowsAsync(PortalDbContext db, AccessFacts facts, bool everybody, CancellationToken cancellationToken) =>
        (from session in db.Sessions
         where session.Date == facts.Today && session.Status == SessionStatus.Scheduled
             && (everybody || db.Bookings.Any(lead => lead.SessionId == session.Id && lead.Kind == BookingKind.Staff && lead.ResourceId == facts.StaffId))
         join booking in db.Bookings on session.Id equals booking.SessionId
         where booking.Kind == BookingKind.Client && booking.Active
         join client in db.Clients on booking.ResourceId equals client.Id
         from record in db.Attendance.Where(record => record.SessionId == session.Id && record.ClientId == client.Id).DefaultIfEmpty()
         orderby session.StartUtc, session.Id, client.FamilyName, client.Id
         select new Row(
             session.Id, client.Id, client.PreferredName, client.GivenName, client.FamilyName, client.SearchText,
             session.Date, session.Start, session.End, session.StartUtc, session.EndUtc, session.TimeZone,
             db.Bookings.Where(room => room.SessionId == session.Id && room.Kind == BookingKind.Room)
                 .Join(db.Rooms, room => room.ResourceId, room => room.Id, (_, room) => room.Name).FirstOrDefault() ?? "",
             db.Bookings.Where(lead => lead.SessionId == session.Id && lead.Kind == BookingKind.Staff && lead.Role == BookingRole.Lead)
                 .Join(db.Staff, lead => lead.ResourceId, staff => staff.Id, (_, staff) => staff.GivenName + " " + staff.FamilyName).FirstOrDefault() ?? "",
             (AttendanceStatus?)record!.Mark.Status ?? AttendanceStatus.Expected,
             record.Mark.ArrivedAt,
             db.ClientRequests.Where(said => said.SessionId == session.Id && said.ClientId == client.Id && said.Kind == RequestKind.Late && said.WithdrawnAt == null && said.SessionStart == session.StartUtc)
                 .OrderByDescending(said => said.At).Select(said => said.Minutes).FirstOrDefault()))
        .Take(Most)
        .ToListAsync(cancellationToken);

    private static ArrivalView View(Row row) => new(
        row.SessionId,
        row.ClientId,
        $"{(row.PreferredName.Length > 0 ? row.PreferredName : row.GivenName)} {row.FamilyName}",
        row.SearchText,
        new LocalSlot(row.Date, row.Start, row.End),
        new UtcSlot(row.StartUtc, row.EndUtc),
        row.Room,
        row.Lead,
        row.Status,
        row.ArrivedAt is { } arrived ? ZoneTime.ToLocal(arrived, row.Zone).Time : null,
        row.LateMinutes);

    private sealed record Row(
        Guid SessionId,
        Guid ClientId,
        string PreferredName,
        string GivenName,
        string FamilyName,
        string SearchText,
        DateOnly Date,
        TimeOnly Start,
        TimeOnly End,
        DateTimeOffset StartUtc,
        DateTimeOffset EndUtc,
        string Zone,
        string Room,
        string Lead,
        AttendanceStatus Status,
        DateTimeOffset? ArrivedAt,
        int? LateMinutes);
}
