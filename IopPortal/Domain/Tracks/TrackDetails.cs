namespace IopPortal.Domain.Tracks;

/// <summary>What a person fills in about a track.</summary>
public sealed record TrackDetails(
    string Name,
    string DiscreetName,
    string Code,
    FocusArea FocusArea,
    Population Population,
    TimeOfDay TimeOfDay,
    bool IsPart2,
    int Color)
{
    /// <summary>The payer whose numbers hold for the track; null: the program's.</summary>
    public Guid? PayerId { get; init; }
}
