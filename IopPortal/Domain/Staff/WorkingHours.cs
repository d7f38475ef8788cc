namespace IopPortal.Domain.Staff;

/// <summary>A weekly stretch in which a staff member works, in force from one date to another.</summary>
public sealed class WorkingHours
{
    private WorkingHours()
    {
    }

    public WorkingHours(Guid staffId, DayOfWeek weekday, TimeOnly start, TimeOnly end, DateOnly validFrom, DateOnly? validTo = null)
    {
        if (end <= start)
        {
            throw new ArgumentException("Working hours end after they start.", nameof(end));
        }

        StaffId = staffId;
        Weekday = weekday;
        Start = start;
        End = end;
        ValidFrom = validFrom;
        ValidTo = validTo;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid StaffId { get; private init; }

    public DayOfWeek Weekday { get; private init; }

    public TimeOnly Start { get; private init; }

    public TimeOnly End { get; private init; }

    public DateOnly ValidFrom { get; private init; }

    /// <summary>The last day in force; null while it goes on.</summary>
    public DateOnly? ValidTo { get; private set; }

    public void EndOn(DateOnly lastDay) => ValidTo = lastDay;

    public bool Covers(DateOnly date, TimeOnly start, TimeOnly end) =>
        date.DayOfWeek == Weekday && ValidFrom <= date && (ValidTo is not { } last || date <= last) && Start <= start && end <= End;
}
