namespace IopPortal.Domain.Attendance;

/// <summary>Says whether a mark is a correction (C7). Taking the roll of somebody only expected or checked in is none.</summary>
public static class CorrectionRule
{
    public static Correction Of(AttendanceRecord? current, Guid by, DateTimeOffset now, DateTimeOffset sessionEnd, AttendanceParameters parameters)
    {
        if (AttendanceLock.IsLocked(sessionEnd, now, parameters))
        {
            return Correction.AfterLock;
        }

        if (current is null || RollCall.IsOpen(current.Mark.Status) || (current.MarkedBy == by && now < sessionEnd))
        {
            return Correction.None;
        }

        return Correction.BeforeLock;
    }
}
