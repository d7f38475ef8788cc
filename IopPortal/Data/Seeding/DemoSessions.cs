using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;

namespace IopPortal.Data.Seeding;

/// <summary>Makes one dated session of a demonstration series with its staff and room.</summary>
internal static class DemoSessions
{
    public static Session New(Series series, SeriesDate date, Group? group, DemoCalendar calendar, SessionKind kind = SessionKind.IndividualTherapy)
    {
        var slot = date.Slot ?? throw new InvalidOperationException($"The demonstration has no such time on {date.Date}.");
        var details = new SessionDetails(group?.Kind ?? kind, group?.Name ?? "", series.LocationId, series.TimeZone, series.Delivery)
        {
            SeriesId = series.Id,
            GroupId = group?.Id,
            Capacity = group?.Capacity,
            Breaks = series.Breaks,
        };
        var at = calendar.BookedBefore(slot.Start);
        var session = new Session(details, new LocalSlot(date.Date, series.Start, series.End), slot, at);
        foreach (var leader in series.Staff)
        {
            session.Book(BookingKind.Staff, leader.StaffId, leader.Role, at);
        }

        if (series.RoomId is { } room)
        {
            session.Book(BookingKind.Room, room, BookingRole.Guest, at);
        }

        return session;
    }
}
