namespace IopPortal.Features.Scheduling.SeriesEdits;

/// <summary>The ways out for a date that does not simply fit an edit of its series.</summary>
public enum SeriesChoice
{
    /// <summary>The session stays where it is, apart from its series; a new date is left out.</summary>
    StayAsItIs,

    /// <summary>The session is called off; a new date is left out.</summary>
    CallOff,

    /// <summary>Takes place against a rule that may be overridden.</summary>
    Keep,

    /// <summary>Takes place at another time of that day.</summary>
    OtherTime,

    /// <summary>Of a time that comes twice, the first (A10).</summary>
    Earlier,

    /// <summary>Of a time that comes twice, the second (A10).</summary>
    Later,
}
