namespace IopPortal.Domain.Tracks;

/// <summary>What a track is about.</summary>
public enum FocusArea
{
    MentalHealth,
    Depression,
    Dbt,
    Trauma,
    SubstanceUse,
    CoOccurring,
    EatingDisorder,
    Adolescent,
}
