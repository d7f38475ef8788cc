using IopPortal.Domain.Attendance;

namespace IopPortal.Components.Ui;

/// <summary>The one shape and colour each attendance status has everywhere; the word stands beside it.</summary>
public sealed record AttendanceLook(string Icon, string? Tone)
{
    public static AttendanceLook For(AttendanceStatus status) => status switch
    {
        AttendanceStatus.Present => new("check", "good"),
        AttendanceStatus.CheckedIn => new("tick", "good"),
        AttendanceStatus.Late => new("clock", "warn"),
        AttendanceStatus.LeftEarly => new("door", "warn"),
        AttendanceStatus.Excused => new("envelope", "info"),
        AttendanceStatus.Unexcused => new("no", "warn"),
        AttendanceStatus.NoShow => new("no", "bad"),
        AttendanceStatus.CancelledByProgram => new("close", null),
        AttendanceStatus.NotExpected => new("pause", null),
        _ => new("clock", null),
    };
}
