using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.ProgramBoard;

/// <summary>The sessions of the week, and whom to tell of those that are cancelled: two queries.</summary>
internal sealed record BoardMeetings(IReadOnlyList<BoardMeetingView> All, IReadOnlyList<PersonToTellView> ToTell)
{
    public static async Task<BoardMeetings> LoadAsync(BoardReach reach, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(reach, cancellationToken);
        var people = await PeopleAsync(reach, cancellationToken);
        var bySession = people.ToLookup(person => person.SessionId);
        var toTell = people
            .Where(person => !person.Told && person.StartUtc > reach.Scope.Now)
            .GroupBy(person => (person.ClientId, person.IsFamily))
            .Select(person => View(reach, [.. person]));
        return new([.. rows.Select(row => View(reach, row, [.. bySession[row.Id]]))], [.. toTell]);
    }

    private static Task<List<Row>> RowsAsync(BoardReach reach, CancellationToken cancellationToken)
    {
        var (db, first, last) = (reach.Db, reach.Week, reach.LastDay);
        return reach.Sessions
            .Where(session => session.Date >= first && session.Date <= last && session.Status != SessionStatus.Draft)
            .OrderBy(session => session.StartUtc).ThenBy(session => session.Id)
            .Select(session => new Row(
                session.Id, session.GroupId == null ? "" : session.Title, session.Kind, session.Date, session.Start, session.End, session.StartUtc, session.EndUtc,
                session.Status == SessionStatus.Cancelled, session.CancelReason, session.ClosureId,
                db.Bookings.Where(booking => booking.SessionId == session.Id && booking.Kind == BookingKind.Staff && booking.Active).Select(booking => booking.ResourceId).ToList()))
            .AsSingleQuery()
            .ToListAsync(cancellationToken);
    }

    /// <summary>Everybody a cancelled session was held for; a family contact stands under the client.</summary>
    private static Task<List<Person>> PeopleAsync(BoardReach reach, CancellationToken cancellationToken)
    {
        var (db, first, last) = (reach.Db, reach.Week, reach.LastDay);
        return (
            from session in reach.Sessions
            where session.Date >= first && session.Date <= last && session.Status == SessionStatus.Cancelled
            join booking in db.Bookings on session.Id equals booking.SessionId
            where (booking.Kind == BookingKind.Client || booking.Kind == BookingKind.Family) && booking.ExemptReason == ""
            join client in reach.Clients on (booking.Kind == BookingKind.Client ? booking.ResourceId : booking.ClientId) equals (Guid?)client.Id
            orderby session.StartUtc, client.FamilyName, client.Id
            select new Person(
                session.Id, session.StartUtc, session.Date, session.Start, session.End, client.Id, client.PreferredName, client.GivenName, client.FamilyName, client.Phone,
                booking.Kind == BookingKind.Family,
                db.ScheduleNotices.Any(notice => notice.SessionId == session.Id && notice.Kind == booking.Kind && notice.PersonId == booking.ResourceId
                    && notice.Change == ScheduleChangeKind.Cancelled && notice.SeenAt != null)))
            .ToListAsync(cancellationToken);
    }

    private static BoardMeetingView View(BoardReach reach, Row row, IReadOnlyList<Person> people) =>
        new(row.Id, row.Title, row.Kind, new LocalSlot(row.Date, row.Start, row.End), new UtcSlot(row.StartUtc, row.EndUtc), row.Staff)
        {
            IsCancelled = row.IsCancelled,
            Reason = reach.WithNames ? row.Reason : "",
            ClosureId = row.ClosureId,
            People = people.Count,
            Told = people.Count(person => person.Told),
        };

    private static PersonToTellView View(BoardReach reach, IReadOnlyList<Person> times) => new(
        times[0].ClientId,
        reach.Name(times[0].PreferredName, times[0].GivenName, times[0].FamilyName),
        times[0].IsFamily,
        reach.WithNames && !reach.IsOwn && !times[0].IsFamily ? times[0].Phone : "",
        [.. times.Select(time => new LocalSlot(time.Date, time.Start, time.End))]);

    private sealed record Row(
        Guid Id, string Title, SessionKind Kind, DateOnly Date, TimeOnly Start, TimeOnly End, DateTimeOffset StartUtc, DateTimeOffset EndUtc, bool IsCancelled, string Reason, Guid? ClosureId, List<Guid> Staff);

    private sealed record Person(
        Guid SessionId, DateTimeOffset StartUtc, DateOnly Date, TimeOnly Start, TimeOnly End, Guid ClientId, string PreferredName, string GivenName, string FamilyName, string Phone, bool IsFamily, bool Told);
}
