using IopPortal.Domain.Clients;
using IopPortal.Domain.Places;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Staff;
using IopPortal.Domain.Time;
using IopPortal.Domain.Tracks;

namespace IopPortal.Data.Seeding;

/// <summary>The groups of every track with their members and all their sessions.</summary>
internal sealed class DemoGroups(DemoCalendar calendar, DemoClinic clinic, DemoStaff staff, DemoClients clients)
{
    private const WeekdaySet MonWedFri = WeekdaySet.Monday | WeekdaySet.Wednesday | WeekdaySet.Friday;
    private static readonly SessionBreak[] TwoShort = [new(new(9, 50), new(10, 0)), new(new(10, 50), new(11, 0))];

    private readonly List<object> _rows = [];
    private readonly List<Session> _sessions = [];

    public IEnumerable<object> Everything => _rows;

    public IReadOnlyList<Session> Sessions => _sessions;

    public void Build()
    {
        Add(clinic.Morning, "Morning mental health", "Morning group", SessionKind.GroupTherapy, "CBT", MonWedFri, 9, 0, 12, 0, clinic.Room(1), staff.Dana, TwoShort);
        Add(clinic.Trauma, "Trauma processing", "Afternoon group", SessionKind.GroupTherapy, "Trauma-focused CBT", MonWedFri, 13, 0, 16, 0, clinic.Room(1), staff.Ruth);
        Add(clinic.Evening, "Evening substance use", "Evening group", SessionKind.RelapsePrevention, "Motivational interviewing", WeekdaySet.Monday | WeekdaySet.Tuesday | WeekdaySet.Thursday, 18, 0, 21, 0, clinic.Room(1), staff.Carlos);
        Add(clinic.Continuing, "Step-down", "Wednesday group", SessionKind.GroupTherapy, "CBT", WeekdaySet.Wednesday, 18, 0, 21, 0, clinic.Room(2), staff.Carlos);
        Add(clinic.Dbt, "DBT skills", "Afternoon class", SessionKind.SkillsGroup, "DBT", WeekdaySet.Tuesday | WeekdaySet.Thursday, 13, 0, 16, 0, clinic.Room(5), staff.Mei);
        Add(clinic.Dbt, "DBT weekend", "Saturday class", SessionKind.SkillsGroup, "DBT", WeekdaySet.Saturday, 9, 0, 12, 0, clinic.Room(5), staff.Mei);
        Add(clinic.Teens, "Adolescent after-school", "After-school group", SessionKind.GroupTherapy, "CBT", WeekdaySet.Monday | WeekdaySet.Wednesday | WeekdaySet.Thursday, 16, 0, 18, 0, clinic.Room(5), staff.Mei);
        const WeekdaySet monToThu = WeekdaySet.Monday | WeekdaySet.Tuesday | WeekdaySet.Wednesday | WeekdaySet.Thursday;
        Add(clinic.Eating, "Body and mind", "Late morning group", SessionKind.GroupTherapy, "CBT", monToThu, 11, 0, 12, 30, clinic.Room(2), staff.Hannah);
        Add(clinic.Eating, "Shared lunch", "Lunch", SessionKind.SupportedMeal, "", monToThu, 12, 30, 13, 15, clinic.Room(2), staff.Dietitian);
        Add(clinic.Eating, "Everyday skills", "Early afternoon class", SessionKind.SkillsGroup, "Life skills", monToThu, 13, 15, 14, 30, clinic.Room(2), staff.Hannah);
        AddFamilyNight();
        AddAlumni();
    }

    private void Add(Track track, string name, string discreet, SessionKind kind, string modality, WeekdaySet days, int fromHour, int fromMinute, int toHour, int toMinute, Room room, StaffMember lead, IReadOnlyList<SessionBreak>? breaks = null)
    {
        var (series, group) = Found(track, name, discreet, kind, modality, days, new(fromHour, fromMinute), new(toHour, toMinute), room, lead, breaks ?? []);
        var members = clients.EverOn(track).SelectMany(client => Memberships(group, client, days)).ToList();
        _rows.AddRange(members);
        Meet(series, group, members);
    }

    /// <summary>One, or two for whoever comes on fewer days since this week.</summary>
    private IEnumerable<GroupMembership> Memberships(Group group, DemoClient client, WeekdaySet days) => client.Enrollment.Status == EnrollmentStatus.Tapering
        ?
        [
            Membership(group, client.Client, client.From, calendar.Monday.AddDays(-1)),
            new GroupMembership(group.Id, client.Client.Id, calendar.Monday, null, FewerDays.Spread(days, 2), Guid.Empty, "Fewer days"),
        ]
        : [Membership(group, client.Client, client.From, client.To)];

    private void AddFamilyNight()
    {
        var (series, group) = Found(clinic.Family, "Family night", "Wednesday evening", SessionKind.FamilyEducation, "Psychoeducation", WeekdaySet.Wednesday, new(18, 30), new(20, 0), clinic.Room(3), staff.Ruth, []);
        var members = new List<GroupMembership>();
        foreach (var client in new[] { clinic.Morning, clinic.Trauma, clinic.Evening }.SelectMany(clients.InCareOn).Where((_, index) => index % 3 == 0))
        {
            var contact = new FamilyContact(client.Client.Id, $"Robin {client.Client.FamilyName}", "Partner", "555-0199", isGuardian: false);
            _rows.Add(contact);
            members.Add(Membership(group, client.Client, client.From, null, contact.Id));
        }

        _rows.AddRange(members);
        Meet(series, group, members);
    }

    private void AddAlumni()
    {
        var (series, group) = Found(clinic.Alumni, "Alumni", "Saturday group", SessionKind.Alumni, "", WeekdaySet.Saturday, new(10, 0), new(11, 0), clinic.Room(1), staff.Director, []);
        var members = clients.Discharged.Take(6).Select(client => Membership(group, client.Client, client.To!.Value.AddDays(1), null)).ToList();
        _rows.AddRange(members);
        Meet(series, group, members);
    }

    private (Series Series, Group Group) Found(Track track, string name, string discreet, SessionKind kind, string modality, WeekdaySet days, TimeOnly start, TimeOnly end, Room room, StaffMember lead, IReadOnlyList<SessionBreak> breaks)
    {
        var rule = new SeriesRule(days, 1, calendar.First, calendar.Last, start, end, DemoCalendar.Zone);
        var series = new Series(rule, room.LocationId, room.Id, Delivery.InPerson, breaks);
        series.LedBy(lead.Id, BookingRole.Lead);
        var group = new Group(new GroupDetails(name, discreet, kind, modality, track.Id, GroupEnrolment.Open, 2, 12), series.Id);
        _rows.AddRange([series, group, new TrackBlock(track.Id, group.Id)]);
        return (series, group);
    }

    private static GroupMembership Membership(Group group, Client client, DateOnly from, DateOnly? to, Guid? family = null) =>
        new(group.Id, client.Id, from, to, WeekdaySet.None, Guid.Empty, "", family);

    private void Meet(Series series, Group group, List<GroupMembership> members)
    {
        foreach (var date in SeriesDates.Resolve(series.Rule))
        {
            if (series.LocationId == clinic.Harbor.Id && date.Date == calendar.TrainingDay)
            {
                series.LeaveOut(date.Date, "Staff training day");
                continue;
            }

            var session = DemoSessions.New(series, date, group, calendar);
            foreach (var member in members.Where(member => member.Covers(date.Date)))
            {
                var (kind, who) = member.FamilyContactId is { } contact ? (BookingKind.Family, contact) : (BookingKind.Client, member.ClientId);
                session.Book(kind, who, BookingRole.Member, calendar.BookedBefore(session.StartUtc), membershipId: member.Id, forClient: kind == BookingKind.Family ? member.ClientId : null);
            }

            if (series.LocationId == clinic.Harbor.Id && date.Date == calendar.SnowDay)
            {
                session.Cancel("Closed: snow storm", session.StartUtc.AddHours(-3));
            }

            _sessions.Add(session);
        }
    }
}
