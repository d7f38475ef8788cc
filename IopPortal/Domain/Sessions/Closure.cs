namespace IopPortal.Domain.Sessions;

/// <summary>A day, or part of one, on which a location or a program is closed (A4).</summary>
public sealed class Closure
{
    private Closure()
    {
    }

    public Closure(Guid? locationId, Guid? programId, DateOnly date, TimeOnly? start, TimeOnly? end, string reason)
    {
        if ((locationId is null) == (programId is null) || (start is null) != (end is null) || end <= start)
        {
            throw new ArgumentException("A closure names one location or one program, and whole days or a stretch of time.", nameof(locationId));
        }

        LocationId = locationId;
        ProgramId = programId;
        Date = date;
        Start = start;
        End = end;
        Reason = PlainText.Clean(reason);
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid? LocationId { get; private init; }

    public Guid? ProgramId { get; private init; }

    public DateOnly Date { get; private init; }

    public TimeOnly? Start { get; private init; }

    public TimeOnly? End { get; private init; }

    public string Reason { get; private init; } = "";

    public bool Touches(DateOnly date, TimeOnly start, TimeOnly end) =>
        Date == date && (Start is not { } from || (from < end && start < End));
}
