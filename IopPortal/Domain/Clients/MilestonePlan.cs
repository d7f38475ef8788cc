namespace IopPortal.Domain.Clients;

/// <summary>What an episode owes and by when, from its admission and its expected end. Pure: no clock, no store.</summary>
public static class MilestonePlan
{
    private static readonly MilestoneTerms Usual = new();

    /// <summary>In the order of their days, by the same terms throughout.</summary>
    public static IReadOnlyList<PlannedMilestone> For(DateOnly admitted, DateOnly expectedEnd, MilestoneTerms? terms = null) => For(admitted, expectedEnd, _ => terms ?? Usual);

    /// <summary>In the order of their days. Terms that change leave what is due before the change as it was.</summary>
    /// <param name="terms">In force on a date: an interval goes by those of the day it begins, the discharge plan by those of the day it is due.</param>
    public static IReadOnlyList<PlannedMilestone> For(DateOnly admitted, DateOnly expectedEnd, Func<DateOnly, MilestoneTerms> terms)
    {
        var dischargePlan = expectedEnd.AddDays(-terms(expectedEnd.AddDays(-terms(expectedEnd).DischargePlanBefore)).DischargePlanBefore);
        List<PlannedMilestone> plan =
        [
            .. IntakeStep.All.Select(kind => new PlannedMilestone(kind, admitted)),
            new(MilestoneKind.TreatmentPlan, admitted.AddDays(terms(admitted).TreatmentPlanIn)),
            .. Every(from => terms(from).ReviewEvery, MilestoneKind.ProgressReview, admitted, expectedEnd),
            new(MilestoneKind.DischargePlan, dischargePlan < admitted ? admitted : dischargePlan),
            .. Every(from => terms(from).RecertifyEvery, MilestoneKind.Recertification, admitted, expectedEnd),
        ];
        return [.. plan.OrderBy(one => one.Due).ThenBy(one => one.Kind)];
    }

    /// <summary>What is to be done between the referral and the admission.</summary>
    public static IReadOnlyList<PlannedMilestone> Intake(DateOnly referred, MilestoneTerms terms) =>
        [.. IntakeStep.All.Select(kind => new PlannedMilestone(kind, referred.AddDays(terms.IntakeIn)))];

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

    private static IEnumerable<PlannedMilestone> Every(Func<DateOnly, int> days, MilestoneKind kind, DateOnly admitted, DateOnly expectedEnd)
    {
        for (var due = admitted.AddDays(Step(admitted)); due <= expectedEnd; due = due.AddDays(Step(due)))
        {
            yield return new PlannedMilestone(kind, due);
        }

        int Step(DateOnly from) => Math.Max(1, days(from)); // Nothing is due twice on a day.
    }
}
