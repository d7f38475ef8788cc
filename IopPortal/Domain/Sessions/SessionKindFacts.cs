namespace IopPortal.Domain.Sessions;

/// <summary>The table of session kinds (C5, B5).</summary>
public static class SessionKindFacts
{
    /// <summary>No group holds more clients than this.</summary>
    public const int HardCap = 15;

    private const bool Counts = true;
    private const bool DoesNotCount = false;
    private const bool Licensed = true;
    private const bool Anyone = false;

    public static SessionKindFact Of(SessionKind kind) => kind switch
    {
        SessionKind.GroupTherapy => Group(Counts, Licensed, 180),
        SessionKind.SkillsGroup => Group(Counts, Licensed, 90),
        SessionKind.Psychoeducation => Group(Counts, Anyone, 60),
        SessionKind.IndividualTherapy => One(Counts, Licensed, 50),
        SessionKind.FamilyTherapy => One(Counts, Licensed, 60),
        SessionKind.MultiFamilyGroup => Group(Counts, Licensed, 90),
        SessionKind.FamilyEducation => Group(DoesNotCount, Anyone, 90),
        SessionKind.FamilySupportGroup => Group(DoesNotCount, Anyone, 90),
        SessionKind.MedicationManagement => One(Counts, Licensed, 30),
        SessionKind.IntakeAssessment => One(Counts, Licensed, 90),
        SessionKind.TreatmentPlanning => One(Counts, Licensed, 60),
        SessionKind.ProgressReview => One(Counts, Licensed, 30),
        SessionKind.DischargePlanning => One(Counts, Licensed, 45),
        SessionKind.CaseManagement => One(DoesNotCount, Anyone, 30),
        SessionKind.LifeSkills => Group(Counts, Anyone, 60),
        SessionKind.RelapsePrevention => Group(Counts, Licensed, 90),
        SessionKind.NutritionCounseling => One(Counts, Licensed, 45),
        SessionKind.SupportedMeal => Group(Counts, Anyone, 60),
        SessionKind.Holistic => Group(Counts, Anyone, 60),
        SessionKind.DrugScreen => One(DoesNotCount, Anyone, 15),
        SessionKind.Orientation => Group(DoesNotCount, Anyone, 60),
        SessionKind.Alumni => Group(DoesNotCount, Anyone, 60),
        SessionKind.Aftercare => Group(DoesNotCount, Anyone, 90),
        SessionKind.TeamMeeting => StaffOnly(60),
        SessionKind.Supervision => StaffOnly(60),
        SessionKind.Other => Group(DoesNotCount, Anyone, 60),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static SessionKindFact Group(bool counts, bool licensed, int minutes) => new(counts, licensed, minutes, HardCap, IsGroup: true, IsOneClient: false);

    private static SessionKindFact One(bool counts, bool licensed, int minutes) => new(counts, licensed, minutes, 1, IsGroup: false, IsOneClient: true);

    private static SessionKindFact StaffOnly(int minutes) => new(DoesNotCount, Anyone, minutes, 0, IsGroup: false, IsOneClient: false);
}
