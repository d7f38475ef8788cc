namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>What a session's attendance is good for now, to one person.</summary>
public enum RollOffer
{
    None,

    /// <summary>The day is to come: only who cannot come may be noted.</summary>
    NoteAbsence,

    /// <summary>It is the day, or it is overdue, and this person may mark.</summary>
    Take,

    /// <summary>Marked, locked, or not this person's to mark.</summary>
    See,
}
