namespace IopPortal.Domain.Staff;

/// <summary>Days, or hours of one day, on which a staff member does not work.</summary>
public sealed class TimeOff : Versioned
{
    private TimeOff()
    {
    }

    public TimeOff(Guid staffId, DateOnly from, DateOnly to, TimeOnly? start, TimeOnly? end, string reason, TimeOffStatus status = TimeOffStatus.Approved)
    {
        if (to < from || (start is null) != (end is null) || (start is not null && (from != to || end <= start)))
        {
            throw new ArgumentException("Time off is whole days, or a stretch of one day.", nameof(to));
        }

        StaffId = staffId;
        From = from;
        To = to;
        Start = start;
        End = end;
        Reason = PlainText.Clean(reason);
        Status = status;
    }

    public Guid StaffId { get; private init; }

    public DateOnly From { get; private init; }

    public DateOnly To { get; private init; }

    public TimeOnly? Start { get; private init; }

    public TimeOnly? End { get; private init; }

    public string Reason { get; private init; } = "";

    public TimeOffStatus Status { get; private set; }

    /// <summary>The account that approved or declined it; null while it is only asked for.</summary>
    public Guid? DecidedBy { get; private set; }

    /// <summary>Approves or declines what was asked for.</summary>
    public void Decide(TimeOffStatus status, Guid by)
    {
        Status = status;
        DecidedBy = by;
        Changed();
    }

    public bool Touches(DateOnly date, TimeOnly start, TimeOnly end) =>
        From <= date && date <= To && (Start is not { } from || (from < end && start < End));
}
