using IopPortal.Domain.Time;

namespace IopPortal.Domain.Attendance;

/// <summary>What may be marked, and what becomes of it (C2 to C4). Pure: values in, refusals or the mark out.</summary>
public static class MarkRule
{
    public const int MaxComment = 200;

    private const string Arrived = nameof(AttendanceMark.ArrivedAt);

    private const string Left = nameof(AttendanceMark.LeftAt);

    private const string Notified = nameof(AttendanceMark.NotifiedAt);

    /// <summary>Every reason the mark cannot be made. Before the start only a planned absence, and checking in on the day.</summary>
    public static IReadOnlyList<Refusal> Check(AttendanceMark asked, MarkMoment moment) =>
    [
        .. CheckMoment(asked.Status, moment),
        .. CheckTimes(asked, moment),
        .. CheckAbsence(asked, moment),
        .. PlainText.Check(nameof(AttendanceMark.Comment), asked.Comment, MaxComment, required: false) is { } comment ? [comment] : Array.Empty<Refusal>(),
    ];

    /// <summary>The status follows from the times; too late or too short notice makes it Unexcused, and says so.</summary>
    public static MarkDecision Decide(AttendanceMark asked, UtcSlot session, AttendanceParameters parameters)
    {
        var kept = WithoutWhatDoesNotBelong(asked);
        return kept.Status switch
        {
            AttendanceStatus.Present or AttendanceStatus.Late or AttendanceStatus.LeftEarly => DecideArrival(kept, session, parameters),
            AttendanceStatus.Excused => DecideExcuse(kept, session, parameters),
            _ => new(kept),
        };
    }

    /// <summary>A client who was there, for any part of the session.</summary>
    public static bool IsAttended(AttendanceStatus status) => status is AttendanceStatus.Present or AttendanceStatus.Late or AttendanceStatus.LeftEarly;

    public static bool IsAbsent(AttendanceStatus status) => status is AttendanceStatus.Excused or AttendanceStatus.Unexcused or AttendanceStatus.NoShow;

    private static IEnumerable<Refusal> CheckMoment(AttendanceStatus status, MarkMoment moment)
    {
        if (!IsAttended(status) && !IsAbsent(status) && status != AttendanceStatus.CheckedIn)
        {
            yield return new("attendance.status");
        }
        else if (moment.IsCancelled)
        {
            yield return new("attendance.cancelled");
        }
        else if (!moment.HasStarted && !MayComeBefore(status, moment))
        {
            yield return new("attendance.not-started", moment.Session.Start);
        }
    }

    private static bool MayComeBefore(AttendanceStatus status, MarkMoment moment) =>
        status is AttendanceStatus.Excused or AttendanceStatus.Unexcused || (status == AttendanceStatus.CheckedIn && moment.IsToday);

    private static IEnumerable<Refusal> CheckTimes(AttendanceMark asked, MarkMoment moment)
    {
        if (asked.Status == AttendanceStatus.Late && asked.ArrivedAt is null)
        {
            yield return new Refusal("attendance.arrival-required").At(Arrived);
        }

        if (asked.Status == AttendanceStatus.LeftEarly && asked.LeftAt is null)
        {
            yield return new Refusal("attendance.leaving-required").At(Left);
        }

        if (asked.ArrivedAt > moment.Now.AddMinutes(1))
        {
            yield return new Refusal("attendance.arrival-to-come").At(Arrived);
        }

        if (asked.LeftAt < (asked.ArrivedAt ?? moment.Session.Start))
        {
            yield return new Refusal("attendance.left-before-arrived").At(Left);
        }
    }

    private static IEnumerable<Refusal> CheckAbsence(AttendanceMark asked, MarkMoment moment)
    {
        if (asked.Status == AttendanceStatus.Excused && asked.AbsenceReason is null)
        {
            yield return new Refusal("attendance.absence-reason-required").At(nameof(AttendanceMark.AbsenceReason));
        }

        if (asked.AbsenceReason is { } reason && !Enum.IsDefined(reason))
        {
            yield return new Refusal("attendance.absence-reason-required").At(nameof(AttendanceMark.AbsenceReason));
        }

        if (asked.NotifiedAt > moment.Now.AddMinutes(1))
        {
            yield return new Refusal("attendance.notice-to-come").At(Notified);
        }
    }

    private static AttendanceMark WithoutWhatDoesNotBelong(AttendanceMark asked)
    {
        var came = IsAttended(asked.Status);
        var told = asked.Status is AttendanceStatus.Excused or AttendanceStatus.Unexcused;
        return asked with
        {
            ArrivedAt = came || asked.Status is AttendanceStatus.CheckedIn or AttendanceStatus.Unexcused ? asked.ArrivedAt : null,
            LeftAt = came ? asked.LeftAt : null,
            AdmittedLate = came && asked.AdmittedLate,
            AbsenceReason = told ? asked.AbsenceReason : null,
            NotifiedAt = told ? asked.NotifiedAt : null,
            Granted = asked.Status == AttendanceStatus.Excused && asked.Granted,
            Comment = PlainText.Clean(asked.Comment),
        };
    }

    private static MarkDecision DecideArrival(AttendanceMark asked, UtcSlot session, AttendanceParameters parameters)
    {
        var outcome = ArrivalRule.Judge(asked.ArrivedAt, asked.LeftAt, session, parameters, asked.AdmittedLate);
        if (outcome.NotAdmitted)
        {
            return new(
                asked with { Status = outcome.Status, LeftAt = null },
                new Refusal("attendance.not-admitted", session.Start.AddMinutes(parameters.LateCutoffMinutes)));
        }

        var needed = asked.AdmittedLate && ArrivalRule.Judge(asked.ArrivedAt, asked.LeftAt, session, parameters).NotAdmitted;
        return new(asked with { Status = outcome.Status, AdmittedLate = needed });
    }

    private static MarkDecision DecideExcuse(AttendanceMark asked, UtcSlot session, AttendanceParameters parameters)
    {
        if (ExcuseRule.IsExcused(asked.AbsenceReason, asked.NotifiedAt, session.Start, parameters))
        {
            return new(asked with { Granted = false });
        }

        return asked.Granted
            ? new(asked)
            : new(
                asked with { Status = AttendanceStatus.Unexcused },
                asked.NotifiedAt is { } told
                    ? new Refusal("attendance.notice-too-short", parameters.ExcusedNoticeHours, told)
                    : new Refusal("attendance.notice-unknown", parameters.ExcusedNoticeHours));
    }
}
