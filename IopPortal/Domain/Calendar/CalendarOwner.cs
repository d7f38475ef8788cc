namespace IopPortal.Domain.Calendar;

/// <summary>As whom a person is booked in the sessions of a calendar.</summary>
public enum CalendarOwner
{
    Client,
    Staff,
}
