namespace IopPortal.Features.Authorizations;

/// <summary>What became of one day of an authorisation.</summary>
public enum UnitState
{
    Used,
    Booked,
    Free,
    NotCovered,
}
