namespace IopPortal.Components.Pages.Calendar;

/// <summary>Which sessions of the range are shown; the figures above the board open their own.</summary>
public enum BoardShow
{
    All,
    Moved,
    Cancelled,
    Missing,
}
