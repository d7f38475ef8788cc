using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;

namespace IopPortal.Data.Seeding;

/// <summary>Two missed sessions that were made up for in the same week, and the calls after the latest no-show.</summary>
internal sealed class DemoMakeUps(DemoCalendar calendar, DemoClinic clinic, DemoClients clients, DemoGroups groups)
{
    private const int Links = 2;

    private readonly List<object> _rows = [];
    private readonly HashSet<Guid> _helped = [];

    /// <param name="attendance">What is marked so far.</param>
    public IEnumerable<object> Build(IReadOnlyList<object> attendance, Guid therapist, Guid caseManager)
    {
        var sessions = groups.Sessions.ToDictionary(session => session.Id);
        var numbers = clients.All.ToDictionary(client => client.Client.Id, client => client.Client.Mrn);
        var missed = attendance.OfType<AttendanceRecord>().Where(record => record.EnrollmentId is not null && MarkRule.IsAbsent(record.Mark.Status) && sessions.ContainsKey(record.SessionId))
            .OrderByDescending(record => sessions[record.SessionId].StartUtc).ThenBy(record => numbers[record.ClientId], StringComparer.Ordinal).ToList();
        var inMorning = clients.InCareOn(clinic.Morning).Select(client => client.Client.Id).ToHashSet();
        foreach (var record in missed.Where(record => inMorning.Contains(record.ClientId)))
        {
            if (_helped.Count < Links)
            {
                MakeUp(record, sessions[record.SessionId], therapist, caseManager);
            }
        }

        if (missed.FirstOrDefault(record => record.Mark.Status == AttendanceStatus.NoShow) is { } last)
        {
            Call(last, CallOutcome.NoAnswer, "Rang twice.", sessions[last.SessionId].StartUtc.AddMinutes(65), caseManager);
        }

        return _rows;
    }

    private void MakeUp(AttendanceRecord missed, Session session, Guid therapist, Guid caseManager)
    {
        var trauma = groups.Everything.OfType<Group>().First(group => group.TrackId == clinic.Trauma.Id).Id;
        var other = groups.Sessions.FirstOrDefault(row => row.GroupId == trauma && row.Status == SessionStatus.Scheduled && row.EndUtc <= calendar.Now.AddDays(-1)
            && row.Date > session.Date && row.Date.DayNumber - session.Date.DayNumber <= MakeUpRule.MaxDays);
        if (other is null || !_helped.Add(missed.ClientId))
        {
            return;
        }

        other.Book(BookingKind.Client, missed.ClientId, BookingRole.Member, other.StartUtc.AddHours(-20));
        var (mark, at) = (new AttendanceMark(AttendanceStatus.Present), other.EndUtc.AddMinutes(-5));
        _rows.AddRange(
        [
            new MakeUp(missed.ClientId, missed.EnrollmentId!.Value, missed.SessionId, other.Id, caseManager, other.StartUtc.AddHours(-20)),
            new AttendanceRecord(other.Id, missed.ClientId, missed.EnrollmentId, mark, therapist, at),
            new AttendanceChange(other.Id, missed.ClientId, null, mark, "", therapist, at),
        ]);
    }

    private void Call(AttendanceRecord missed, CallOutcome outcome, string note, DateTimeOffset at, Guid by) =>
        _rows.Add(new NoShowCall(missed.SessionId, missed.ClientId, outcome, note, by, at < calendar.Now ? at : calendar.Now));
}
