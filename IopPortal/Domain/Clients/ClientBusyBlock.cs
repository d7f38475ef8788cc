namespace IopPortal.Domain.Clients;

/// <summary>A weekly stretch in which a client cannot come, for example work or school.</summary>
public sealed class ClientBusyBlock
{
    private ClientBusyBlock()
    {
    }

    public ClientBusyBlock(Guid clientId, string label, DayOfWeek weekday, TimeOnly start, TimeOnly end, DateOnly validFrom, DateOnly? validTo = null)
    {
        if (end <= start)
        {
            throw new ArgumentException("A busy block ends after it starts.", nameof(end));
        }

        ClientId = clientId;
        Label = PlainText.Clean(label);
        Weekday = weekday;
        Start = start;
        End = end;
        ValidFrom = validFrom;
        ValidTo = validTo;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid ClientId { get; private init; }

    public string Label { get; private init; } = "";

    public DayOfWeek Weekday { get; private init; }

    public TimeOnly Start { get; private init; }

    public TimeOnly End { get; private init; }

    public DateOnly ValidFrom { get; private init; }

    public DateOnly? ValidTo { get; private init; }

    public bool Touches(DateOnly date, TimeOnly start, TimeOnly end) =>
        date.DayOfWeek == Weekday && ValidFrom <= date && (ValidTo is not { } last || date <= last) && Start < end && start < End;
}
