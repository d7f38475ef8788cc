namespace IopPortal.Features.Scheduling.Board;

/// <summary>Which days and whose sessions the board shows; null filters show all.</summary>
/// <param name="Days">From one to the six weeks a month touches.</param>
public sealed record BoardQuery(DateOnly From, int Days)
{
    public Guid? TrackId { get; init; }

    public Guid? StaffId { get; init; }

    public Guid? RoomId { get; init; }

    public Guid? LocationId { get; init; }

    /// <summary>Only for somebody who may find this client.</summary>
    public Guid? ClientId { get; init; }

    public DateOnly To => From.AddDays(Math.Clamp(Days, 1, 42) - 1);
}
