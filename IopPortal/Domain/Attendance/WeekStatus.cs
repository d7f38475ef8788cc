namespace IopPortal.Domain.Attendance;

/// <summary>Where a client's program week stands (D2).</summary>
public enum WeekStatus
{
    Met,
    OnTrack,
    AtRisk,
    NotMet,
}
