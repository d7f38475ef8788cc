namespace IopPortal.Domain.Sessions;

/// <summary>Makes the sessions of a series with everyone and everything booked for them. Pure: which dates take place was decided before.</summary>
public static class SeriesSessions
{
    /// <summary>One session a meeting: leads first, then the room, then the clients.</summary>
    public static IReadOnlyList<Session> Make(
        SessionDetails details,
        IEnumerable<SeriesMeeting> meetings,
        IReadOnlyCollection<SeriesStaff> staff,
        Guid? roomId,
        IReadOnlyCollection<Guid> clientIds,
        DateTimeOffset now) => [.. meetings.Select(meeting => Make(details, meeting, staff, roomId, clientIds, now))];

    /// <summary>The session of one meeting.</summary>
    public static Session Make(
        SessionDetails details, SeriesMeeting meeting, IReadOnlyCollection<SeriesStaff> staff, Guid? roomId, IReadOnlyCollection<Guid> clientIds, DateTimeOffset now)
    {
        var session = new Session(meeting.Breaks is { } breaks ? details with { Breaks = breaks } : details, meeting.Local, meeting.Utc, now);
        if (meeting.ApartFrom is { } occurrence)
        {
            session.StandApart(occurrence);
        }

        foreach (var member in SeriesStaff.With(meeting.LeadId, staff))
        {
            session.Book(BookingKind.Staff, member.StaffId, member.Role, now, meeting.LaneOf(member.StaffId));
        }

        if ((meeting.RoomId ?? roomId) is { } room)
        {
            session.Book(BookingKind.Room, room, BookingRole.Guest, now);
        }

        foreach (var client in clientIds)
        {
            session.Book(BookingKind.Client, client, BookingRole.Member, now, meeting.LaneOf(client));
        }

        return session;
    }
}
