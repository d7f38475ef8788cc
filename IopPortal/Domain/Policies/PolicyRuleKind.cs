namespace IopPortal.Domain.Policies;

/// <summary>The kinds of rule an attendance policy is made of (F).</summary>
public enum PolicyRuleKind
{
    /// <summary>More than Count misses inside the window.</summary>
    MaxMisses,

    /// <summary>Count misses in a row.</summary>
    ConsecutiveMisses,

    /// <summary>Count misses among the last Of sessions.</summary>
    MissesOfLast,

    /// <summary>Attendance rate under Percent inside the window.</summary>
    RateBelow,

    /// <summary>More than Minutes missed in a program week.</summary>
    MissedMinutesPerWeek,

    /// <summary>Count late arrivals count as one miss in every other rule.</summary>
    TardiesEqualMiss,

    /// <summary>Fewer than Count sessions of one kind attended inside the window.</summary>
    MinimumAttended,
}
