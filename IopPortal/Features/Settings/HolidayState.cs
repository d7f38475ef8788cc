namespace IopPortal.Features.Settings;

/// <summary>What would become of a day of a holiday file.</summary>
public enum HolidayState
{
    New,
    ClosedAlready,
    Past,
}
