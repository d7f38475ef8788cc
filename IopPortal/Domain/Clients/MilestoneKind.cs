namespace IopPortal.Domain.Clients;

/// <summary>What an episode of care owes by a date.</summary>
public enum MilestoneKind
{
    PsychologicalTest,
    MedicalEvaluation,
    IntakeInterview,
    TreatmentPlan,
    ProgressReview,
    DischargePlan,
    Recertification,
}
