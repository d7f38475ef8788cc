namespace IopPortal.Domain.Tracks;

/// <summary>How intensive a program is; weekly minimums hold for IOP and PHP only (D2).</summary>
public enum LevelOfCare
{
    Outpatient,
    Iop,
    Php,
    Residential,
    Aftercare,
}
