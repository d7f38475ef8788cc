using IopPortal.Domain.Tracks;

namespace IopPortal.Components.Pages.Settings;

/// <summary>A break or wrap-up while it is typed.</summary>
internal sealed class BlockRow
{
    public Guid Id { get; } = Guid.CreateVersion7();

    public TrackBlockKind Kind { get; set; } = TrackBlockKind.Break;

    public string? Name { get; set; }

    public DayOfWeek Weekday { get; set; } = DayOfWeek.Monday;

    public TimeOnly? Start { get; set; } = new(12, 0);

    public TimeOnly? End { get; set; } = new(12, 30);
}
