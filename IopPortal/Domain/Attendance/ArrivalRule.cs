using IopPortal.Domain.Time;

namespace IopPortal.Domain.Attendance;

/// <summary>Judges arrival and departure (C3).</summary>
public static class ArrivalRule
{
    /// <summary>Late past the grace, not admitted past the cut-off unless overridden; late wins over left early, and both times stay.</summary>
    /// <param name="arrived">UTC; unknown means from the start.</param>
    /// <param name="left">UTC; unknown means to the end.</param>
    public static ArrivalOutcome Judge(DateTimeOffset? arrived, DateTimeOffset? left, UtcSlot session, AttendanceParameters parameters, bool admitOverride = false)
    {
        var came = arrived ?? session.Start;
        if (!admitOverride && came > session.Start.AddMinutes(parameters.LateCutoffMinutes))
        {
            return new(AttendanceStatus.Unexcused, NotAdmitted: true);
        }

        if (came > session.Start.AddMinutes(parameters.LateGraceMinutes))
        {
            return new(AttendanceStatus.Late);
        }

        return new(left < session.End ? AttendanceStatus.LeftEarly : AttendanceStatus.Present);
    }
}
