namespace IopPortal.Domain.Payers;

/// <summary>Where a plan lies against the weekly band.</summary>
public enum BandSide
{
    Below,
    Within,
    Above,
}
