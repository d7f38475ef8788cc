namespace IopPortal.Features.Scheduling.Substitutes;

/// <summary>What becomes of a session whose lead is out.</summary>
public enum CoverAction
{
    Leave,
    Substitute,
    CallOff,
}
