namespace IopPortal.Domain.Policies;

/// <summary>Which absences a rule calls a miss.</summary>
public enum MissKinds
{
    /// <summary>No-show and unexcused.</summary>
    NotExcused,

    /// <summary>Those and the excused ones.</summary>
    Every,

    /// <summary>Only when nobody heard anything.</summary>
    NoShow,
}
