namespace IopPortal.Domain.Sessions;

/// <summary>What a session is; SessionKindFacts says what follows from it.</summary>
public enum SessionKind
{
    GroupTherapy,
    SkillsGroup,
    Psychoeducation,
    IndividualTherapy,
    FamilyTherapy,
    MultiFamilyGroup,
    FamilyEducation,
    FamilySupportGroup,
    MedicationManagement,
    IntakeAssessment,
    TreatmentPlanning,
    ProgressReview,
    DischargePlanning,
    CaseManagement,
    LifeSkills,
    RelapsePrevention,
    NutritionCounseling,
    SupportedMeal,
    Holistic,
    DrugScreen,
    Orientation,
    Alumni,
    Aftercare,
    TeamMeeting,
    Supervision,
    Other,
}
