namespace IopPortal.Components.Pages.Calendar;

/// <summary>How much of the calendar is shown, and whether as a grid or as a list.</summary>
public enum BoardViewKind
{
    Week,
    Day,
    Month,
    Agenda,
}
