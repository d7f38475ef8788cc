using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;

namespace IopPortal.Data.Seeding;

/// <summary>Ten weeks of marks: mostly there, some late, some not, a few corrected, two roll calls still missing.</summary>
internal sealed class DemoAttendance(DemoCalendar calendar, ILookup<Guid, DemoClient> clients, DemoRandom random)
{
    private static readonly AbsenceReason[] Reasons = [AbsenceReason.Illness, AbsenceReason.Medical, AbsenceReason.Transport, AbsenceReason.ChildcareOrFamily, AbsenceReason.Work];

    private readonly List<object> _rows = [];
    private int _marks;

    public IEnumerable<object> Everything => _rows;

    public void Build(IEnumerable<Session> sessions, Guid therapistAccount, Guid caseManagerAccount)
    {
        var over = sessions.Where(session => session.EndUtc <= calendar.Now && session.Status == SessionStatus.Scheduled).OrderBy(session => session.StartUtc).ThenBy(session => session.Title, StringComparer.Ordinal).ToList();
        foreach (var session in over.SkipLast(2)) // The last two are still without a roll call.
        {
            foreach (var booking in session.Bookings.Where(booking => booking.Kind == BookingKind.Client))
            {
                Mark(session, booking.ResourceId, therapistAccount, caseManagerAccount);
            }
        }
    }

    private void Mark(Session session, Guid clientId, Guid by, Guid caseManager)
    {
        var enrollment = clients[clientId].First().Enrollment;
        var covered = enrollment.Covers(session.Date) ? enrollment.Id : (Guid?)null;
        var mark = Draw(session);
        var at = session.EndUtc.AddMinutes(-5);
        var record = new AttendanceRecord(session.Id, clientId, covered, mark, by, at);
        _rows.AddRange([record, new AttendanceChange(session.Id, clientId, null, mark, "", by, at)]);
        if (mark.Status == AttendanceStatus.NoShow && _marks % 2 == 0)
        {
            Correct(session, clientId, record, mark, caseManager);
        }

        _marks++;
    }

    private void Correct(Session session, Guid clientId, AttendanceRecord record, AttendanceMark old, Guid by)
    {
        var at = session.EndUtc.AddHours(20) < calendar.Now ? session.EndUtc.AddHours(20) : calendar.Now;
        var corrected = new AttendanceMark(AttendanceStatus.Unexcused) { AbsenceReason = AbsenceReason.Transport, NotifiedAt = session.StartUtc.AddMinutes(-20) };
        record.Set(corrected, by, at);
        _rows.Add(new AttendanceChange(session.Id, clientId, old, corrected, "Called back: the bus did not come.", by, at));
    }

    private AttendanceMark Draw(Session session) => random.Next(100) switch
    {
        < 84 => new AttendanceMark(AttendanceStatus.Present),
        < 89 => new AttendanceMark(AttendanceStatus.Late) { ArrivedAt = session.StartUtc.AddMinutes(6 + random.Next(9)) },
        < 91 => new AttendanceMark(AttendanceStatus.LeftEarly) { LeftAt = session.EndUtc.AddMinutes(-5 - random.Next(15)) },
        < 96 => new AttendanceMark(AttendanceStatus.Excused) { AbsenceReason = Reasons[random.Next(Reasons.Length)], NotifiedAt = session.StartUtc.AddHours(-26) },
        < 98 => new AttendanceMark(AttendanceStatus.Unexcused) { AbsenceReason = Reasons[random.Next(Reasons.Length)], NotifiedAt = session.StartUtc.AddHours(-2) },
        _ => new AttendanceMark(AttendanceStatus.NoShow),
    };
}
