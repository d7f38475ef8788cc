namespace IopPortal.Domain.Clients;

/// <summary>Why an episode of care ended.</summary>
public enum DischargeReason
{
    CompletedTreatment,
    TransferredStepDown,
    TransferredStepUp,
    TransferredOtherProgram,
    LeftAgainstProfessionalAdvice,
    AdministrativeDischarge,
    Incarcerated,
    Moved,
    InsuranceEnded,
    Medical,
    Death,
    NeverAttended,
    Other,
}
