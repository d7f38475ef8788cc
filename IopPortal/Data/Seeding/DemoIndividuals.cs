using IopPortal.Domain.Places;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Staff;
using IopPortal.Domain.Time;
using IopPortal.Domain.Tracks;

namespace IopPortal.Data.Seeding;

/// <summary>Weekly individual sessions, medication management every fourth week, some family sessions.</summary>
internal sealed class DemoIndividuals(DemoCalendar calendar, DemoClinic clinic, DemoStaff staff, DemoClients clients)
{
    private readonly List<object> _rows = [];
    private readonly List<Session> _sessions = [];

    public IEnumerable<object> Everything => _rows;

    public IReadOnlyList<Session> Sessions => _sessions;

    public void Build()
    {
        int[] hours = [9, 10, 11, 13, 14, 15];
        Weekly(clinic.Morning, clinic.Room(4), i => (i % 2 == 0 ? DayOfWeek.Tuesday : DayOfWeek.Thursday, hours[i / 2]));
        Weekly(clinic.Trauma, clinic.Room(3), i => (i % 2 == 0 ? DayOfWeek.Tuesday : DayOfWeek.Thursday, 10 + (i / 2)));
        Weekly(clinic.Evening, clinic.Room(3), i => (i % 2 == 0 ? DayOfWeek.Tuesday : DayOfWeek.Thursday, 13 + (i / 2)));
        Weekly(clinic.Continuing, clinic.Room(3), i => (i == 0 ? DayOfWeek.Thursday : DayOfWeek.Monday, 16));
        Weekly(clinic.Dbt, clinic.Room(6), i => (new[] { DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday }[i % 3], 10 + (i / 3)));
        Weekly(clinic.Teens, clinic.Room(6), i => (new[] { DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday }[i % 3], 15));
        Weekly(clinic.Eating, clinic.Room(3), i => (new[] { DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Thursday }[i % 3], 9));
        Medication();
        TakenOutOfTheGroup();
        Families();
        ExpiredLicence();
    }

    private void Weekly(Track track, Room room, Func<int, (DayOfWeek Day, int Hour)> slot)
    {
        var index = 0;
        foreach (var client in clients.InCareOn(track))
        {
            var (day, hour) = slot(index++);
            var first = client.From > calendar.First ? client.From : calendar.First;
            var rule = new SeriesRule(WeekdaySets.Of(day), 1, first, calendar.Last, new TimeOnly(hour, 0), new TimeOnly(hour, 50), DemoCalendar.Zone);
            var series = new Series(rule, room.LocationId, room.Id, Delivery.InPerson, [], client.Client.Id);
            series.LedBy(client.Therapist!.Id, BookingRole.Lead);
            _rows.Add(series);
            foreach (var date in SeriesDates.Resolve(rule))
            {
                if (room.LocationId == clinic.Harbor.Id && (date.Date == calendar.TrainingDay || date.Date == calendar.SnowDay))
                {
                    series.LeaveOut(date.Date, "Closed");
                    continue;
                }

                Hold(DemoSessions.New(series, date, null, calendar), client);
            }
        }
    }

    private void Medication()
    {
        var afternoon = new[] { clinic.Morning, clinic.Eating, clinic.Continuing, clinic.Dbt, clinic.Evening, clinic.Teens }.SelectMany(clients.InCareOn).ToList();
        for (var i = 0; i < afternoon.Count; i++)
        {
            EveryFourthFriday(afternoon[i], i % 4, new TimeOnly(13, 0).AddMinutes(30 * (i / 4)));
        }

        var trauma = clients.InCareOn(clinic.Trauma).ToList();
        for (var i = 0; i < trauma.Count; i++)
        {
            EveryFourthFriday(trauma[i], i % 4, new TimeOnly(10, 0));
        }
    }

    private void EveryFourthFriday(DemoClient client, int week, TimeOnly start)
    {
        for (var friday = calendar.First.AddDays(4 + (7 * week)); friday <= calendar.Last; friday = friday.AddDays(28))
        {
            if (friday >= client.From && friday != calendar.TrainingDay)
            {
                Once(client, SessionKind.MedicationManagement, friday, start, 30, staff.Prescriber, null, Delivery.Telehealth);
            }
        }
    }

    /// <summary>Medication management while the morning group meets: four people, one a Wednesday.</summary>
    private void TakenOutOfTheGroup()
    {
        var morning = clients.InCareOn(clinic.Morning).Skip(3).Take(4).ToList();
        var week = 0;
        for (var wednesday = calendar.First.AddDays(2); wednesday <= calendar.Last; wednesday = wednesday.AddDays(7), week++)
        {
            var client = morning[week % morning.Count];
            if (wednesday >= client.From && wednesday != calendar.SnowDay && wednesday != calendar.TrainingDay)
            {
                Once(client, SessionKind.MedicationManagement, wednesday, new TimeOnly(10, 0), 30, staff.Prescriber, null, Delivery.Telehealth, Booking.PullOutLane);
            }
        }
    }

    private void Families()
    {
        var adults = clients.InCareOn(clinic.Morning).Take(4).ToList();
        var teens = clients.InCareOn(clinic.Teens).ToList();
        var week = 0;
        for (var monday = calendar.First; monday <= calendar.Last; monday = monday.AddDays(7), week++)
        {
            var (adult, teen) = (adults[week % adults.Count], teens[week % teens.Count]);
            if (monday >= adult.From)
            {
                Once(adult, SessionKind.FamilyTherapy, monday, new TimeOnly(16, 0), 60, staff.Dana, clinic.Room(4), Delivery.InPerson);
            }

            if (monday.AddDays(4) >= teen.From)
            {
                Once(teen, SessionKind.FamilyTherapy, monday.AddDays(4), new TimeOnly(17, 0), 60, staff.Mei, clinic.Room(6), Delivery.InPerson);
            }
        }
    }

    /// <summary>One booking older than the dietitian's licence ran out: it stays, and is flagged.</summary>
    private void ExpiredLicence() =>
        Once(clients.InCareOn(clinic.Eating).First(), SessionKind.NutritionCounseling, calendar.Monday.AddDays(8), new TimeOnly(10, 0), 45, staff.Dietitian, clinic.Room(2), Delivery.InPerson);

    private void Once(DemoClient client, SessionKind kind, DateOnly date, TimeOnly start, int minutes, StaffMember lead, Room? room, Delivery delivery, int lane = Booking.MainLane)
    {
        var slot = new LocalSlot(date, start, start.AddMinutes(minutes));
        var utc = ZoneTime.Resolve(slot, DemoCalendar.Zone).Value;
        var at = calendar.BookedBefore(utc.Start);
        var details = new SessionDetails(kind, "", room?.LocationId ?? clinic.Harbor.Id, DemoCalendar.Zone, delivery)
        {
            JoinUrl = delivery == Delivery.Telehealth ? $"https://video.example.test/{client.Client.Mrn.ToLowerInvariant()}" : "",
        };
        var session = new Session(details, slot, utc, at);
        session.Book(BookingKind.Staff, lead.Id, BookingRole.Lead, at);
        if (room is not null)
        {
            session.Book(BookingKind.Room, room.Id, BookingRole.Guest, at);
        }

        Hold(session, client, lane);
    }

    private void Hold(Session session, DemoClient client, int lane = Booking.MainLane)
    {
        session.Book(BookingKind.Client, client.Client.Id, BookingRole.Member, calendar.BookedBefore(session.StartUtc), lane);
        _sessions.Add(session);
    }
}
