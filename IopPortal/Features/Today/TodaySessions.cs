using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Attendance;
using IopPortal.Features.Reading;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Today;

/// <summary>Today's sessions of the whole clinic with their rosters: two queries, from which each role takes its part.</summary>
internal sealed class TodaySessions
{
    private readonly IReadOnlyList<Row> _rows;

    private TodaySessions(IReadOnlyList<Row> rows, IReadOnlyList<TodaySessionView> sessions, IReadOnlyList<TodayPersonView> noShows) =>
        (_rows, Sessions, NoShows) = (rows, sessions, noShows);

    public IReadOnlyList<TodaySessionView> Sessions { get; }

    public IReadOnlyList<TodayPersonView> NoShows { get; }

    public static async Task<TodaySessions> LoadAsync(ReadScope scope, bool named, bool seesReasons, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(scope, cancellationToken);
        var people = (await PeopleAsync(scope, cancellationToken)).ToLookup(person => person.SessionId);
        var absent = rows.ToDictionary(row => row.Id, row => people[row.Id].Where(person => MarkRule.IsAbsent(person.Status)).Select(person => person.View(row, named, seesReasons)).ToList());
        return new(
            rows,
            [.. rows.Select(row => View(row, [.. people[row.Id]], absent[row.Id], named))],
            named ? [.. absent.Values.SelectMany(list => list).Where(person => person.Status == AttendanceStatus.NoShow)] : []);
    }

    public IReadOnlyList<TodaySessionView> LedBy(Guid? staffId)
    {
        var own = _rows.Where(row => row.Leads.Any(lead => lead.StaffId == staffId)).Select(row => row.Id).ToHashSet();
        return [.. Sessions.Where(session => own.Contains(session.Id))];
    }

    /// <summary>Rooms without a session now, each with the start of its next one today.</summary>
    public async Task<IReadOnlyList<FreeRoomView>> FreeRoomsAsync(ReadScope scope, CancellationToken cancellationToken)
    {
        var rooms = await scope.Db.Rooms.Where(room => !room.IsArchived)
            .Join(scope.Db.Locations, room => room.LocationId, location => location.Id, (room, location) => new { room.Id, room.Name, Location = location.Name })
            .OrderBy(room => room.Location).ThenBy(room => room.Name).Take(50)
            .ToListAsync(cancellationToken);
        var taken = _rows.Where(row => row.RoomId is not null && row.Status != SessionStatus.Cancelled && scope.Now < row.EndUtc).ToLookup(row => row.RoomId!.Value);
        return
        [
            .. from room in rooms
               let next = taken[room.Id].OrderBy(row => row.StartUtc).FirstOrDefault()
               where next is null || scope.Now < next.StartUtc
               select new FreeRoomView(room.Id, room.Name, room.Location, next?.Start),
        ];
    }

    private static Task<List<Row>> RowsAsync(ReadScope scope, CancellationToken cancellationToken)
    {
        var (db, today) = (scope.Db, scope.Facts.Today);
        return db.Sessions
            .Where(session => session.Date == today && session.Status != SessionStatus.Draft)
            .OrderBy(session => session.StartUtc).ThenBy(session => session.Id)
            .Select(session => new Row(
                session.Id, session.Title, session.Kind, session.GroupId != null, session.Status, session.Date, session.Start, session.End, session.StartUtc, session.EndUtc, session.TimeZone, session.Breaks,
                db.Locations.Where(location => location.Id == session.LocationId).Select(location => location.Name).FirstOrDefault() ?? "",
                db.Bookings.Where(booking => booking.SessionId == session.Id && booking.Kind == BookingKind.Room).Select(booking => (Guid?)booking.ResourceId).FirstOrDefault(),
                db.Bookings.Where(booking => booking.SessionId == session.Id && booking.Kind == BookingKind.Room)
                    .Join(db.Rooms, booking => booking.ResourceId, room => room.Id, (_, room) => room.Name).FirstOrDefault() ?? "",
                db.Groups.Where(group => group.Id == session.GroupId).Join(db.Tracks, group => group.TrackId, track => track.Id, (_, track) => track.Code).FirstOrDefault() ?? "",
                db.Groups.Where(group => group.Id == session.GroupId).Join(db.Tracks, group => group.TrackId, track => track.Id, (_, track) => (int?)track.Color).FirstOrDefault() ?? 0,
                db.Bookings.Where(booking => booking.SessionId == session.Id && booking.Kind == BookingKind.Staff)
                    .Join(db.Staff, booking => booking.ResourceId, staff => staff.Id, (booking, staff) => new SessionLead(staff.Id, staff.GivenName, staff.FamilyName, booking.Role)).ToList(),
                db.Bookings.Count(booking => booking.SessionId == session.Id && booking.Kind == BookingKind.Family && booking.Active)))
            .Take(200)
            .ToListAsync(cancellationToken);
    }

    private static Task<List<Person>> PeopleAsync(ReadScope scope, CancellationToken cancellationToken)
    {
        var (db, today) = (scope.Db, scope.Facts.Today);
        return (from session in db.Sessions
                where session.Date == today && session.Status == SessionStatus.Scheduled
                join booking in db.Bookings on session.Id equals booking.SessionId
                where booking.Kind == BookingKind.Client && booking.Active
                join client in db.Clients on booking.ResourceId equals client.Id
                from record in db.Attendance.Where(record => record.SessionId == session.Id && record.ClientId == client.Id).DefaultIfEmpty()
                orderby client.FamilyName, client.Id
                select new Person(
                    session.Id, client.Id, client.PreferredName, client.GivenName, client.FamilyName,
                    (AttendanceStatus?)record!.Mark.Status ?? AttendanceStatus.Expected, record.Mark.AbsenceReason, record.Mark.NotifiedAt))
            .ToListAsync(cancellationToken);
    }

    private static TodaySessionView View(Row row, IReadOnlyList<Person> people, IReadOnlyList<TodayPersonView> absent, bool named) =>
        new(row.Id, row.Title, row.Kind, new LocalSlot(row.Date, row.Start, row.End), new UtcSlot(row.StartUtc, row.EndUtc), named && !row.IsGroup && people is [{ } only] ? only.Name : "")
        {
            IsGroup = row.IsGroup,
            IsCancelled = row.Status == SessionStatus.Cancelled,
            Room = row.Room,
            Location = row.Location,
            Leads = SessionLead.Names(row.Leads),
            TrackCode = row.TrackCode,
            TrackColor = row.TrackColor,
            Breaks = row.Breaks,
            OnRoster = people.Count,
            Family = row.Family,
            Open = people.Count(person => RollCall.IsOpen(person.Status)),
            Absent = absent,
        };

    private sealed record Row(
        Guid Id,
        string Title,
        SessionKind Kind,
        bool IsGroup,
        SessionStatus Status,
        DateOnly Date,
        TimeOnly Start,
        TimeOnly End,
        DateTimeOffset StartUtc,
        DateTimeOffset EndUtc,
        string Zone,
        IReadOnlyList<SessionBreak> Breaks,
        string Location,
        Guid? RoomId,
        string Room,
        string TrackCode,
        int TrackColor,
        List<SessionLead> Leads,
        int Family);

    private sealed record Person(Guid SessionId, Guid ClientId, string PreferredName, string GivenName, string FamilyName, AttendanceStatus Status, AbsenceReason? Reason, DateTimeOffset? NotifiedAt)
    {
        public string Name => $"{(PreferredName.Length > 0 ? PreferredName : GivenName)} {FamilyName}";

        public TodayPersonView View(Row row, bool named, bool seesReasons)
        {
            var told = NotifiedAt is { } at ? ZoneTime.ToLocal(at, row.Zone) : default((DateOnly Date, TimeOnly Time)?);
            return new(
                ClientId, SessionId, named ? Name : "", Status, row.Start,
                seesReasons ? Reason : null,
                seesReasons && told is { } notice && notice.Date == row.Date ? notice.Time : null);
        }
    }
}
