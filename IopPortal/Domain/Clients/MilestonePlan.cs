namespace IopPortal.Domain.Clients;

/// <summary>What an episode owes and by when, from its admission and its expected end. Pure: no clock, no store.</summary>
public static class MilestonePlan
{
    private static readonly MilestoneTerms Usual = new();

    /// <summary>In the order of their days.</summary>
    public static IReadOnlyList<PlannedMilestone> For(DateOnly admitted, DateOnly expectedEnd, MilestoneTerms? terms = null)
    {
        var numbers = terms ?? Usual;
        var dischargePlan = expectedEnd.AddDays(-numbers.DischargePlanBefore);
        List<PlannedMilestone> plan =
        [
            new(MilestoneKind.PsychologicalTest, admitted),
            new(MilestoneKind.MedicalEvaluation, admitted),
            new(MilestoneKind.IntakeInterview, admitted),
            new(MilestoneKind.TreatmentPlan, admitted.AddDays(numbers.TreatmentPlanIn)),
            .. Every(numbers.ReviewEvery, MilestoneKind.ProgressReview, admitted, expectedEnd),
            new(MilestoneKind.DischargePlan, dischargePlan < admitted ? admitted : dischargePlan),
            .. Every(numbers.RecertifyEvery, MilestoneKind.Recertification, admitted, expectedEnd),
        ];
        return [.. plan.OrderBy(one => one.Due).ThenBy(one => one.Kind)];
    }

    /// <summary>Holds what stands on the record against a plan: what is done stays and is not asked for again, what is open follows.</summary>
    public static MilestoneChanges Against(IReadOnlyCollection<Milestone> known, IReadOnlyCollection<PlannedMilestone> plan)
    {
        var added = new List<PlannedMilestone>();
        var moved = new List<(Milestone, DateOnly)>();
        var removed = new List<Milestone>();
        foreach (var kind in Enum.GetValues<MilestoneKind>())
        {
            var stands = known.Where(one => one.Kind == kind).ToList();
            var wanted = plan.Where(one => one.Kind == kind).ToList();
            if (Repeats(kind))
            {
                added.AddRange(wanted.Where(one => !stands.Exists(other => other.Due == one.Due)));
                removed.AddRange(stands.Where(one => one.Done is null && !wanted.Exists(other => other.Due == one.Due)));
            }
            else if (wanted is [var once])
            {
                added.AddRange(stands.Count == 0 ? wanted : []);
                moved.AddRange(stands.Where(one => one.Done is null && one.Due != once.Due).Select(one => (one, once.Due)));
            }
        }

        return new MilestoneChanges(added, moved, removed);
    }

    /// <summary>Whether an episode owes it more than once.</summary>
    public static bool Repeats(MilestoneKind kind) => kind is MilestoneKind.ProgressReview or MilestoneKind.Recertification;

    private static IEnumerable<PlannedMilestone> Every(int days, MilestoneKind kind, DateOnly admitted, DateOnly expectedEnd)
    {
        for (var due = admitted.AddDays(days); due <= expectedEnd; due = due.AddDays(days))
        {
            yield return new PlannedMilestone(kind, due);
        }
    }
}
