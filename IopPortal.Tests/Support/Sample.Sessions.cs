using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;

namespace IopPortal.Support;

public static partial class Sample
{
    /// <summary>A group session with its leader and, when asked, its room and clients. By default tomorrow at ten, led by the therapist.</summary>
    public static Session Session(
        LocalSlot? slot = null,
        string title = "Coping skills",
        int? capacity = 12,
        Guid? room = null,
        Guid? lead = null,
        Guid? groupId = null,
        Guid? seriesId = null,
        SessionKind kind = SessionKind.GroupTherapy,
        IReadOnlyList<SessionBreak>? breaks = null,
        params IReadOnlyCollection<Guid> clients)
    {
        var details = new SessionDetails(kind, title, Site.Id, Zone, Delivery.InPerson) { Capacity = capacity, GroupId = groupId, SeriesId = seriesId, Breaks = breaks ?? [] };
        var session = new Session(details, slot ?? Slot(), (slot ?? Slot()).Utc(), TestClock.Monday);
        session.Book(BookingKind.Staff, lead ?? TherapistStaff.Id, BookingRole.Lead, TestClock.Monday);
        if (room is { } held)
        {
            session.Book(BookingKind.Room, held, BookingRole.Guest, TestClock.Monday);
        }

        foreach (var client in clients)
        {
            session.Book(BookingKind.Client, client, BookingRole.Member, TestClock.Monday);
        }

        return session;
    }

    /// <summary>A therapist alone with one client.</summary>
    public static Session Individual(Guid client, LocalSlot? slot = null, Guid? lead = null) =>
        Session(slot, "Individual session", capacity: null, lead: lead, kind: SessionKind.IndividualTherapy, clients: client);

    public static SeriesRule Rule(WeekdaySet? weekdays = null, DateOnly? first = null, DateOnly? last = null, int from = 9, int to = 12) =>
        new(weekdays ?? MondayWednesdayFriday, 1, first ?? Monday, last ?? Monday.AddDays(82), new(from, 0), new(to, 0), Zone);

    public static GroupDetails GroupDetails(string name = "Coping skills", int capacity = 12, Guid? track = null, GroupEnrolment enrolment = GroupEnrolment.Open) =>
        new(name, "Group", SessionKind.GroupTherapy, "", track ?? Track.Id, enrolment, MinSize: 2, capacity);

    /// <summary>A group that meets by a rule, its series, and the sessions of its first weeks, led by the therapist.</summary>
    public static IReadOnlyList<object> GroupRows(out Group group, SeriesRule? rule = null, int capacity = 12, Guid? lead = null, Guid? room = null, int dates = 3)
    {
        var when = rule ?? Rule();
        var series = new Series(when, Site.Id, room, Delivery.InPerson, []);
        series.LedBy(lead ?? TherapistStaff.Id, BookingRole.Lead);
        var made = new Group(GroupDetails(capacity: capacity), series.Id);
        group = made;

        var sessions = SeriesDates.Expand(when).Take(dates)
            .Select(date => Session(new(date, when.Start, when.End), made.Name, capacity, room, lead, made.Id, series.Id));
        return [series, made, .. sessions];
    }
}
