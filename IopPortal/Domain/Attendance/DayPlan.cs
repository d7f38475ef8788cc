namespace IopPortal.Domain.Attendance;

/// <summary>One client's day as far as it has come.</summary>
/// <param name="DeliveredMinutes">Credited so far (<see cref="DayTotals"/>).</param>
/// <param name="RemainingMinutes">What the sessions still ahead would add.</param>
public sealed record DayPlan(DateOnly Date, int DeliveredMinutes, int RemainingMinutes)
{
    public int ProjectedMinutes => DeliveredMinutes + RemainingMinutes;
}
