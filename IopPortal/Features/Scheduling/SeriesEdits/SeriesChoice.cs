namespace IopPortal.Features.Scheduling.SeriesEdits;

/// <summary>The ways out for a date that does not simply fit a new series or an edit of one.</summary>
public enum SeriesChoice
{
    /// <summary>The session stays where it is, apart from its series.</summary>
    StayAsItIs,

    /// <summary>The session is called off; a new date is left out and stays in the series with its reason.</summary>
    CallOff,

    /// <summary>Takes place against a rule that may be overridden.</summary>
    Keep,

    /// <summary>Takes place at another time, on another day, in another room or with another lead.</summary>
    OtherTime,

    /// <summary>Of a time that comes twice, the first (A10).</summary>
    Earlier,

    /// <summary>Of a time that comes twice, the second (A10).</summary>
    Later,
}
