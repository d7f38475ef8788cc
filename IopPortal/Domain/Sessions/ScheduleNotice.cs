namespace IopPortal.Domain.Sessions;

/// <summary>Tells one person that a session they lead or attend is not what it was when they last looked; it stands first until they say they have seen it.</summary>
public sealed class ScheduleNotice
{
    private ScheduleNotice()
    {
    }

    public ScheduleNotice(Guid sessionId, BookingKind kind, Guid personId, ScheduleChangeKind change, DateOnly oldDate, TimeOnly oldStart, DateTimeOffset at)
    {
        SessionId = sessionId;
        Kind = kind;
        PersonId = personId;
        Change = change;
        OldDate = oldDate;
        OldStart = oldStart;
        At = at;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid SessionId { get; private init; }

    /// <summary>Staff or Client.</summary>
    public BookingKind Kind { get; private init; }

    /// <summary>A staff member or a client, as Kind says.</summary>
    public Guid PersonId { get; private init; }

    public ScheduleChangeKind Change { get; private init; }

    /// <summary>Where it stood before, local to the session.</summary>
    public DateOnly OldDate { get; private init; }

    /// <summary>When it began before, local to the session.</summary>
    public TimeOnly OldStart { get; private init; }

    public DateTimeOffset At { get; private init; }

    /// <summary>Null until the person has seen it.</summary>
    public DateTimeOffset? SeenAt { get; private set; }

    public void See(DateTimeOffset now) => SeenAt ??= now;
}
