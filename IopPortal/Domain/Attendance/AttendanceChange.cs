namespace IopPortal.Domain.Attendance;

/// <summary>One step in the history of a mark: appended, never changed (C7).</summary>
public sealed class AttendanceChange
{
    private AttendanceChange()
    {
    }

    public AttendanceChange(Guid sessionId, Guid clientId, AttendanceMark? old, AttendanceMark current, string reason, Guid by, DateTimeOffset at)
    {
        SessionId = sessionId;
        ClientId = clientId;
        OldStatus = old?.Status;
        OldArrivedAt = old?.ArrivedAt;
        OldLeftAt = old?.LeftAt;
        NewStatus = current.Status;
        NewArrivedAt = current.ArrivedAt;
        NewLeftAt = current.LeftAt;
        Reason = PlainText.Clean(reason);
        By = by;
        At = at;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid SessionId { get; private init; }

    public Guid ClientId { get; private init; }

    /// <summary>Null for the first mark.</summary>
    public AttendanceStatus? OldStatus { get; private init; }

    public DateTimeOffset? OldArrivedAt { get; private init; }

    public DateTimeOffset? OldLeftAt { get; private init; }

    public AttendanceStatus NewStatus { get; private init; }

    public DateTimeOffset? NewArrivedAt { get; private init; }

    public DateTimeOffset? NewLeftAt { get; private init; }

    public string Reason { get; private init; } = "";

    public Guid By { get; private init; }

    public DateTimeOffset At { get; private init; }
}
