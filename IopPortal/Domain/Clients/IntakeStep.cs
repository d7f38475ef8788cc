namespace IopPortal.Domain.Clients;

/// <summary>The appointments an intake consists of; which of them one is for stands in its topic.</summary>
public static class IntakeStep
{
    public static IReadOnlyList<MilestoneKind> All { get; } = [MilestoneKind.PsychologicalTest, MilestoneKind.MedicalEvaluation, MilestoneKind.IntakeInterview];

    public static string Topic(MilestoneKind step) => step switch
    {
        MilestoneKind.PsychologicalTest => "Psychological test",
        MilestoneKind.MedicalEvaluation => "Medical evaluation",
        MilestoneKind.IntakeInterview => "Intake interview",
        _ => "",
    };

    /// <summary>An appointment that names no step is for all of them.</summary>
    public static bool IsFor(MilestoneKind step, string topic) => topic == Topic(step) || All.All(other => topic != Topic(other));
}
