namespace IopPortal.Features.Scheduling.Board;

/// <summary>Which days and whose sessions the board shows; null filters show all.</summary>
/// <param name="Days">From one to seven.</param>
public sealed record BoardQuery(DateOnly From, int Days)
{
    public Guid? TrackId { get; init; }

    public Guid? StaffId { get; init; }

    public Guid? RoomId { get; init; }

    public Guid? LocationId { get; init; }

    public DateOnly To => From.AddDays(Math.Clamp(Days, 1, 7) - 1);
}
