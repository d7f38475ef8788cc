namespace IopPortal.Components.Pages.Calendar;

/// <summary>How much of the calendar is shown.</summary>
public enum BoardViewKind
{
    Week,
    Day,
}
