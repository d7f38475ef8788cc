namespace IopPortal.Components.Pages.Calendar;

/// <summary>What a day is divided by.</summary>
public enum BoardBy
{
    Track,
    Staff,
    Room,
}
