using IopPortal.Components.Wording;
using IopPortal.Domain.Clients;
using IopPortal.Features.Milestones;

namespace IopPortal.Components.Pages.Clients;

/// <summary>How what an episode owes is called, and when it is due.</summary>
public static class MilestoneWords
{
    /// <summary>"Progress review 2".</summary>
    public static string Name(MilestoneView milestone) => milestone.Number is { } number ? $"{EnumWords.For(milestone.Kind)} {number}" : EnumWords.For(milestone.Kind);

    /// <summary>"3 days late", "due today", "due Mon, Mar 9".</summary>
    public static string Due(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        < 0 and var late => $"{Words.Count(-late, "day")} late",
        0 => "due today",
        1 => "due tomorrow",
        _ => $"due {When.DayWithin(due, today)}",
    };

    /// <summary>Beneath the name, where the day alone does not say it.</summary>
    public static string? Why(MilestoneKind kind) => kind switch
    {
        MilestoneKind.PsychologicalTest or MilestoneKind.MedicalEvaluation or MilestoneKind.IntakeInterview => "By the admission",
        MilestoneKind.TreatmentPlan => "After the admission",
        MilestoneKind.DischargePlan => "Before the expected end",
        _ => null,
    };
}
