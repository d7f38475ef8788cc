namespace IopPortal.Domain.Staff;

/// <summary>Days, or hours of one day, on which a staff member does not work.</summary>
public sealed class TimeOff
{
    private TimeOff()
    {
    }

    public TimeOff(Guid staffId, DateOnly from, DateOnly to, TimeOnly? start, TimeOnly? end, string reason)
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
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid StaffId { get; private init; }

    public DateOnly From { get; private init; }

    public DateOnly To { get; private init; }

    public TimeOnly? Start { get; private init; }

    public TimeOnly? End { get; private init; }

    public string Reason { get; private init; } = "";

    public bool Touches(DateOnly date, TimeOnly start, TimeOnly end) =>
        From <= date && date <= To && (Start is not { } from || (from < end && start < End));
}
