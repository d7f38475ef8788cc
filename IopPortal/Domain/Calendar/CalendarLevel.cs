namespace IopPortal.Domain.Calendar;

/// <summary>How much a calendar file tells whoever sees the phone it is on.</summary>
public enum CalendarLevel
{
    /// <summary>That the time is taken; nothing else, and no cancelled sessions.</summary>
    Busy,

    /// <summary>The word "Appointment": what everybody gets who chose nothing.</summary>
    Appointment,

    /// <summary>The same with the street address.</summary>
    Address,

    /// <summary>The owner's own words.</summary>
    Label,

    /// <summary>For staff alone: the discreet title of a group and the room.</summary>
    Staff,
}
