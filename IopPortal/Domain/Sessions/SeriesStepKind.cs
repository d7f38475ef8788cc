namespace IopPortal.Domain.Sessions;

/// <summary>What an edit of a series does on one date.</summary>
public enum SeriesStepKind
{
    /// <summary>The session follows the new rule.</summary>
    Change,

    /// <summary>A date the rule did not have before.</summary>
    Add,

    /// <summary>A date the rule no longer has: the session is called off.</summary>
    Remove,

    /// <summary>Left out of the series before, and stays so.</summary>
    LeftOut,

    /// <summary>Has started, or somebody was there: stays (A5).</summary>
    Fixed,

    /// <summary>Was changed on its own: stays (A6).</summary>
    Moved,

    /// <summary>Was called off: stays so.</summary>
    Cancelled,
}
