namespace IopPortal.Features.Scheduling.Groups;

/// <summary>What will happen to one date of a series.</summary>
public enum DateVerdict
{
    /// <summary>A session, nothing in its way.</summary>
    Fits,

    /// <summary>A session at another time, on another day, in another room or with another lead, by decision.</summary>
    Moved,

    /// <summary>A session against a rule, with a reason.</summary>
    Kept,

    /// <summary>The place is closed: a skipped date (A4).</summary>
    Closed,

    /// <summary>Left out by decision: a skipped date.</summary>
    LeftOut,

    /// <summary>Somebody has to decide before anything is saved.</summary>
    Undecided,
}
