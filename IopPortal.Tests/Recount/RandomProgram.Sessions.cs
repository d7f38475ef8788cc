using IopPortal.Domain.Attendance;
using IopPortal.Domain.Places;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Support;

namespace IopPortal.Recount;

internal sealed partial class RandomProgram
{
    private static readonly SessionKind[] GroupKinds = [SessionKind.GroupTherapy, SessionKind.GroupTherapy, SessionKind.SkillsGroup, SessionKind.Holistic, SessionKind.Orientation, SessionKind.FamilyEducation, SessionKind.SupportedMeal];
    private static readonly SessionKind[] OneKinds = [SessionKind.IndividualTherapy, SessionKind.IndividualTherapy, SessionKind.MedicationManagement, SessionKind.CaseManagement, SessionKind.DrugScreen];

    private readonly List<(Guid Client, int Lane, UtcSlot Slot)> _held = [];

    private void AddSessions()
    {
        for (var series = 0; series < 4; series++)
        {
            var (_, site, tracks) = Pick(_programs);
            AddSeries(site, Chance(70) ? Pick(tracks).Id : null);
        }

        foreach (var client in Clients)
        {
            for (var visit = 0; visit < 5; visit++)
            {
                AddVisit(client);
            }
        }

        AddMakeUps();
    }

    /// <summary>A group on some weekdays for five weeks; on nights when the clocks change too.</summary>
    private void AddSeries(Location site, Guid? track)
    {
        var (from, length, kind) = (Pick(0, 1, 9, 9, 11, 13, 16, 20), Pick(50, 90, 120, 180, 180, 240), Pick(GroupKinds));
        var start = new TimeOnly(from, Pick(0, 30));
        length = Math.Min(length, (23 * 60) + 55 - (int)start.ToTimeSpan().TotalMinutes);
        var members = Clients.Where(_ => Chance(75)).ToList();
        var breaks = RandomBreaks(start, length);
        Guid? group = Chance(85) ? AddGroup(site, kind, start, length, track, members) : null;
        for (var day = -21; day < 14; day++)
        {
            var date = Monday.AddDays(day);
            if (((from * 7) + (int)date.DayOfWeek) % 3 != 0 && Chance(80))
            {
                AddSession(site, kind, new(date, start, start.AddMinutes(length)), breaks, members, Booking.MainLane, group);
            }
        }
    }

    /// <summary>Alone with somebody: inside a group as a pull-out, across its edge, or at a time of its own.</summary>
    private void AddVisit(Guid client)
    {
        var (site, kind) = (Pick(_programs).Site, Pick(OneKinds));
        var groups = _held.Where(place => place.Client == client && place.Lane == Booking.MainLane).ToList();
        var near = Chance(60) && groups.Count > 0 ? Pick(groups).Slot.Start.AddMinutes(Below(200) - 30) : new DateTimeOffset(Monday.AddDays(Below(28) - 14), new(7 + Below(12), 0), TimeSpan.Zero);
        var (date, time) = ZoneTime.ToLocal(near, site.TimeZone);
        var start = new TimeOnly(time.Hour, time.Minute / 5 * 5);
        if (start < new TimeOnly(22, 30))
        {
            AddSession(site, kind, new(date, start, start.AddMinutes(Pick(15, 30, 50))), [], [client], Booking.PullOutLane);
        }
    }

    private void AddSession(Location site, SessionKind kind, LocalSlot slot, IReadOnlyList<SessionBreak> breaks, IReadOnlyList<Guid> members, int lane, Guid? group = null)
    {
        var utc = ZoneTime.Resolve(slot, site.TimeZone, Pick(DstChoice.Earlier, DstChoice.Later));
        if (!utc.Succeeded)
        {
            return; // Nobody can book such a time.
        }

        var session = new Session(new(kind, "Session", site.Id, site.TimeZone, Delivery.InPerson) { Breaks = breaks, GroupId = group }, slot, utc.Value, Now);
        foreach (var client in members.Where(client => MayCome(client, slot.Date) && !_held.Exists(place => place.Client == client && place.Lane == lane && place.Slot.Overlaps(utc.Value))))
        {
            var booking = session.Book(BookingKind.Client, client, BookingRole.Member, Now, lane);
            if (Chance(4))
            {
                session.Exempt(booking, "Dentist");
                continue;
            }

            _held.Add((client, lane, utc.Value));
            AddMark(session, client);
        }

        AddStaff(session, lane);
        if (Chance(5))
        {
            Must(session.Cancel(Pick("Snow", "Flood", "Illness"), Now, Chance(25) ? Guid.CreateVersion7() : null));
        }

        _rows.Add(session);
    }

    /// <summary>A group of a track or of none, with the places its members hold for a while.</summary>
    private Guid AddGroup(Location site, SessionKind kind, TimeOnly start, int length, Guid? track, List<Guid> members)
    {
        var series = new Series(new(WeekdaySets.Of(DayOfWeek.Monday), 1, Monday.AddDays(-21), Monday.AddDays(Pick(-9, 13, 40)), start, start.AddMinutes(length), site.TimeZone), site.Id, null, Delivery.InPerson, []);
        var group = new Group(new($"Group {_rows.Count}", "Group", kind, "", track, GroupEnrolment.Open, 2, Pick(4, 8)), series.Id);
        _rows.AddRange([series, group]);
        foreach (var client in members)
        {
            var from = Monday.AddDays(Below(30) - 25);
            _rows.Add(new GroupMembership(group.Id, client, from, Chance(50) ? from.AddDays(Below(30)) : null, series.Weekdays, Guid.Empty, ""));
        }

        return group.Id;
    }

    /// <summary>Up to two colleagues, at times at two places at once.</summary>
    private void AddStaff(Session session, int lane)
    {
        foreach (var member in new[] { Sample.TherapistStaff.Id, Sample.SecondTherapistStaff.Id })
        {
            if (Chance(60) && !_held.Exists(place => place.Client == member && place.Lane == lane && place.Slot.Overlaps(session.Slot)))
            {
                var booking = session.Book(BookingKind.Staff, member, BookingRole.CoLead, Now, lane);
                if (Chance(5))
                {
                    session.Exempt(booking, "Ill");
                    continue;
                }

                _held.Add((member, lane, session.Slot));
            }
        }
    }

    /// <summary>Within a stay, and now and then outside every one: the intake before it, a visit after it.</summary>
    private bool MayCome(Guid client, DateOnly date) =>
        Chance(_stays.Exists(stay => stay.ClientId == client && stay.From <= date && !(stay.To < date)) ? 90 : 6);

    private List<SessionBreak> RandomBreaks(TimeOnly start, int length)
    {
        var breaks = new List<SessionBreak>();
        for (var at = 20 + Below(40); at + 60 < length && breaks.Count < 3; at += 40 + Below(60))
        {
            breaks.Add(new(start.AddMinutes(at), start.AddMinutes(at + Pick(5, 10, 11, 15, 30)), Chance(25)));
        }

        return breaks;
    }

    /// <summary>A mark, often, for what has begun; for what is still to come a planned absence or an early check-in.</summary>
    private void AddMark(Session session, Guid client)
    {
        if (!Chance(session.HasStarted(Now) ? 85 : 8))
        {
            return;
        }

        var status = session.HasStarted(Now)
            ? Pick(AttendanceStatus.Present, AttendanceStatus.Present, AttendanceStatus.Present, AttendanceStatus.Late, AttendanceStatus.LeftEarly, AttendanceStatus.Excused, AttendanceStatus.Unexcused, AttendanceStatus.NoShow, AttendanceStatus.CheckedIn, AttendanceStatus.Expected)
            : Pick(AttendanceStatus.Excused, AttendanceStatus.Unexcused, AttendanceStatus.CheckedIn);
        var stay = _stays.FindLast(one => one.ClientId == client && one.From <= session.Date && !(one.To < session.Date));
        var record = new AttendanceRecord(session.Id, client, stay?.Enrollment.Id, RandomMark(session, status), Guid.Empty, Now);
        _rows.Add(record);
        if (Chance(10))
        {
            var (before, after) = (record.Mark, RandomMark(session, Pick(AttendanceStatus.Present, AttendanceStatus.Late, AttendanceStatus.Excused, AttendanceStatus.NoShow)));
            if (session.HasStarted(Now) && record.Set(after, Guid.Empty, Now))
            {
                _rows.Add(new AttendanceChange(session.Id, client, before, after, "Mistake", Guid.Empty, Now));
            }
        }
    }

    private AttendanceMark RandomMark(Session session, AttendanceStatus status)
    {
        var seconds = (int)(session.EndUtc - session.StartUtc).TotalSeconds;
        var came = status is AttendanceStatus.Present or AttendanceStatus.Late or AttendanceStatus.LeftEarly or AttendanceStatus.CheckedIn or AttendanceStatus.Unexcused;
        return new(status)
        {
            ArrivedAt = came && Chance(status == AttendanceStatus.Late ? 95 : 50) ? session.StartUtc.AddSeconds(Pick(Below(seconds), Below(seconds), Below(900) - 300, -1200, seconds + 60)) : null,
            LeftAt = came && Chance(status == AttendanceStatus.LeftEarly ? 95 : 30) ? session.StartUtc.AddSeconds(Pick(Below(seconds), seconds - Below(1200), seconds + 1200)) : null,
        };
    }

    /// <summary>Some absence made up by some other session of the same stay; it moves no hours.</summary>
    private void AddMakeUps()
    {
        foreach (var missed in _rows.OfType<AttendanceRecord>().Where(record => record.Mark.Status == AttendanceStatus.NoShow && record.EnrollmentId is not null && Chance(30)).ToList())
        {
            if (_rows.OfType<AttendanceRecord>().FirstOrDefault(other => other.EnrollmentId == missed.EnrollmentId && other.Mark.Status == AttendanceStatus.Present
                && !_rows.OfType<MakeUp>().Any(link => link.ClientId == other.ClientId && link.SessionId == other.SessionId)) is { } extra)
            {
                _rows.Add(new MakeUp(missed.ClientId, missed.EnrollmentId!.Value, missed.SessionId, extra.SessionId, Guid.Empty, Now));
            }
        }
    }
}
