using IopPortal.Domain.Time;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Domain.Sessions;

public sealed class SeriesSessionsTests
{
    [Fact]
    public void Make_TwoMeetings_BooksLeadsRoomAndClientsInTheirLanes()
    {
        var (lead, coLead, room, client) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var details = new SessionDetails(SessionKind.GroupTherapy, "Coping skills", Guid.NewGuid(), Sample.Zone, Delivery.InPerson) { Capacity = 12, Breaks = [new(new(10, 20), new(10, 30))] };
        SeriesMeeting[] meetings = [Meeting(Sample.Monday, (coLead, Booking.OverrideLane)), Meeting(Sample.Wednesday, (client, Booking.PullOutLane))];

        var sessions = SeriesSessions.Make(details, meetings, [new(lead, BookingRole.Lead), new(coLead, BookingRole.CoLead)], room, [client], TestClock.Monday);

        Assert.Equal([Sample.Monday, Sample.Wednesday], sessions.Select(session => session.Date));
        Assert.All(sessions, session => Assert.Equal((12, 1, 4), (session.Capacity, session.Breaks.Count, session.Bookings.Count)));
        Assert.Equal([0, 2, 0, 0], sessions[0].Bookings.Select(booking => booking.Lane));
        Assert.Equal([0, 0, 0, 1], sessions[1].Bookings.Select(booking => booking.Lane));
        Assert.All(sessions, session => Assert.All(session.Bookings, booking => Assert.Equal(session.StartUtc, booking.StartUtc)));
    }

    private static SeriesMeeting Meeting(DateOnly date, (Guid Resource, int Lane) beside)
    {
        var slot = new LocalSlot(date, new(10, 0), new(11, 0));
        return new(slot, slot.Utc(), new Dictionary<Guid, int> { [beside.Resource] = beside.Lane });
    }
}
