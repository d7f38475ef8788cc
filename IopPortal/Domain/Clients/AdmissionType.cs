namespace IopPortal.Domain.Clients;

/// <summary>How an episode of care began.</summary>
public enum AdmissionType
{
    DirectEntry,
    StepDown,
    StepUp,
    Readmission,
}
