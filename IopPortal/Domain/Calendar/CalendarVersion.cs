namespace IopPortal.Domain.Calendar;

/// <summary>How often what a person's calendars show has changed. The database itself raises it with every booking and session (K16).</summary>
public sealed class CalendarVersion
{
    /// <summary>Raised and not yet given a time: the command that raised it does so before it is done.</summary>
    public static readonly DateTimeOffset Unstamped = DateTimeOffset.UnixEpoch;

    private CalendarVersion()
    {
    }

    /// <summary>A client or staff member.</summary>
    public Guid PersonId { get; private init; }

    public long Version { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }
}
