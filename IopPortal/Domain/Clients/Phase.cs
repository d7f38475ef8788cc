namespace IopPortal.Domain.Clients;

/// <summary>The phase of treatment within an episode.</summary>
public enum Phase
{
    Intake,
    TreatmentPlanning,
    ActiveTreatment,
    Transition,
    DischargePlanning,
    Aftercare,
}
