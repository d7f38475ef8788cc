namespace IopPortal.Domain.Tracks;

/// <summary>When a track usually meets.</summary>
public enum TimeOfDay
{
    Morning,
    Midday,
    Afternoon,
    Evening,
    Weekend,
}
