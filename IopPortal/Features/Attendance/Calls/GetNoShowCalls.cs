using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Attendance.Calls;

/// <summary>Who was marked a no-show today or in the two days before and has not been reached yet (ATT-14). Somebody whose roll call is missing is none.</summary>
public sealed class GetNoShowCalls(ReadOperation read)
{
    private const int DaysBack = 2;

    private const int Most = 50;

    public Task<Result<NoShowCallsView>> HandleAsync(Actor actor, CancellationToken cancellationToken = default) =>
        read.RunAsync<NoShowCallsView>(actor, OperationTable.Of<GetNoShowCalls>(), AccessTarget.None, async scope =>
        {
            var limited = scope.Grant.IsLimitedTo(Limit.NamesAndContact);
            var rows = await RowsAsync(scope.Db, scope.Facts, scope.Grant.Scope == Scope.All, cancellationToken);
            var calls = await CallTry.LoadAsync(scope.Db, scope.Db.NoShowCalls, [.. rows.Select(row => row.SessionId).Distinct()], cancellationToken);
            var open = rows.Select(row => (Row: row, Tries: calls[(row.SessionId, row.ClientId)].ToList())).Where(one => !CallRule.IsSettled(one.Tries.Select(made => made.Call.Outcome)));
            return new NoShowCallsView(scope.Facts.Today, [.. open.Take(Most).Select(one => View(one.Row, one.Tries, limited))]);
        }, cancellationToken);

    private static Task<List<Row>> RowsAsync(PortalDbContext db, AccessFacts facts, bool everybody, CancellationToken cancellationToken)
    {
        var (today, since) = (facts.Today, facts.Today.AddDays(-DaysBack));
        return (from session in db.Sessions
                where session.Date >= since && session.Date <= today && session.Status == SessionStatus.Scheduled
                    && (everybody || db.Bookings.Any(lead => lead.SessionId == session.Id && lead.Kind == BookingKind.Staff && lead.ResourceId == facts.StaffId))
                join record in db.Attendance on session.Id equals record.SessionId
                where record.Mark.Status == AttendanceStatus.NoShow
                join client in db.Clients on record.ClientId equals client.Id
                orderby session.StartUtc descending, client.FamilyName, client.Id
                select new Row(
                    session.Id,
                    client.Id,
                    (client.PreferredName != "" ? client.PreferredName : client.GivenName) + " " + client.FamilyName,
                    client.Phone,
                    client.SafeToLeaveMessage,
                    session.Date,
                    session.Start,
                    session.End,
                    session.TimeZone,
                    session.Title,
                    db.Bookings.Where(room => room.SessionId == session.Id && room.Kind == BookingKind.Room)
                        .Join(db.Rooms, room => room.ResourceId, room => room.Id, (_, room) => room.Name).FirstOrDefault() ?? "",
                    db.Groups.Any(held => held.Id == session.GroupId && db.Tracks.Any(track => track.Id == held.TrackId && track.IsPart2)) || session.GroupId == null))
            .Take(200).ToListAsync(cancellationToken);
    }

    /// <summary>The front desk reads no title and, where a title or a note could say why, no notes.</summary>
    private static NoShowToCallView View(Row row, IReadOnlyList<CallTry> tries, bool limited) => new(
        row.SessionId, row.ClientId, row.Name, row.Phone, row.SafeToLeaveMessage, new LocalSlot(row.Date, row.Start, row.End),
        limited || row.Title.Length == 0 ? row.Room : row.Title,
        [.. tries.Select(made => made.View(row.Zone, !(limited && row.IsPart2)))]);

    private sealed record Row(
        Guid SessionId, Guid ClientId, string Name, string Phone, bool SafeToLeaveMessage, DateOnly Date, TimeOnly Start, TimeOnly End, string Zone, string Title, string Room, bool IsPart2);
}
