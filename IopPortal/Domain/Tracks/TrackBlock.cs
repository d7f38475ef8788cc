namespace IopPortal.Domain.Tracks;

/// <summary>A piece of a track's week: a group (whose times stand in its series) or a named break or wrap-up.</summary>
public sealed class TrackBlock
{
    private TrackBlock()
    {
    }

    public TrackBlock(Guid trackId, Guid groupId)
    {
        TrackId = trackId;
        Kind = TrackBlockKind.Group;
        GroupId = groupId;
    }

    public TrackBlock(Guid trackId, TrackBlockKind kind, string name, DayOfWeek weekday, TimeOnly start, TimeOnly end)
    {
        if (kind == TrackBlockKind.Group || end <= start)
        {
            throw new ArgumentException("A named block is a break or a wrap-up and ends after it starts.", nameof(kind));
        }

        TrackId = trackId;
        Kind = kind;
        Name = PlainText.Clean(name);
        Weekday = weekday;
        Start = start;
        End = end;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid TrackId { get; private init; }

    public TrackBlockKind Kind { get; private init; }

    public Guid? GroupId { get; private init; }

    public string Name { get; private init; } = "";

    public DayOfWeek? Weekday { get; private init; }

    public TimeOnly? Start { get; private init; }

    public TimeOnly? End { get; private init; }
}
