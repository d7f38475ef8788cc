namespace IopPortal.Domain.Attendance;

/// <summary>How often somebody came (C10). Sessions the program cancelled and sessions not expected count on neither side; no rate without a session.</summary>
/// <param name="Counted">Attended, excused, unexcused and no-show together.</param>
public sealed record AttendanceRate(int Attended, int Excused, int Counted)
{
    public double? Raw => Counted == 0 ? null : (double)Attended / Counted;

    /// <summary>Without the excused ones.</summary>
    public double? Adjusted => Counted == Excused ? null : (double)Attended / (Counted - Excused);

    public static AttendanceRate Of(IEnumerable<AttendanceStatus> statuses)
    {
        var (attended, excused, missed) = (0, 0, 0);
        foreach (var status in statuses)
        {
            attended += status is AttendanceStatus.Present or AttendanceStatus.Late or AttendanceStatus.LeftEarly ? 1 : 0;
            excused += status is AttendanceStatus.Excused ? 1 : 0;
            missed += status is AttendanceStatus.Unexcused or AttendanceStatus.NoShow ? 1 : 0;
        }

        return new AttendanceRate(attended, excused, attended + excused + missed);
    }
}
