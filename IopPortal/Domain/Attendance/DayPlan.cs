namespace IopPortal.Domain.Attendance;

/// <summary>One client's day as far as it has come.</summary>
/// <param name="DeliveredMinutes">Credited so far (<see cref="DayTotals"/>).</param>
/// <param name="RemainingMinutes">What the sessions still ahead would add.</param>
public sealed record DayPlan(DateOnly Date, int DeliveredMinutes, int RemainingMinutes)
{
    /// <summary>Counted sessions attended; some payers count these instead of minutes (D1).</summary>
    public int DeliveredServices { get; init; }

    /// <summary>Counted sessions still ahead.</summary>
    public int RemainingServices { get; init; }

    /// <summary>Counted sessions booked, whether or not the client came (D6).</summary>
    public int OfferedServices { get; init; }

    /// <summary>Minutes of the sessions the client was expected at so far, had all of them been kept.</summary>
    public int AskedMinutes { get; init; }

    public int ProjectedServices => DeliveredServices + RemainingServices;

    public int ProjectedMinutes => DeliveredMinutes + RemainingMinutes;
}
