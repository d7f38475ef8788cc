namespace IopPortal.Features.Scheduling.Groups;

/// <summary>The ways out for a date that does not simply fit.</summary>
public enum DateChoice
{
    /// <summary>No session on that date; it stays in the series with its reason.</summary>
    LeaveOut,

    /// <summary>The session takes place against a rule that may be overridden.</summary>
    Keep,

    /// <summary>Of a time that comes twice, the first (A10).</summary>
    Earlier,

    /// <summary>Of a time that comes twice, the second (A10).</summary>
    Later,
}
