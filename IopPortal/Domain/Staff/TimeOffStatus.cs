namespace IopPortal.Domain.Staff;

/// <summary>Where a wish for time off stands. Only approved time off stands in the way of a booking (B10).</summary>
public enum TimeOffStatus
{
    Approved,
    Requested,
    Declined,
}
