using FsCheck;
using FsCheck.Fluent;
using IopPortal.Domain.Tracks;
using Xunit;

namespace IopPortal.Domain.Clients;

public sealed class MilestonePlanTests
{
    private static readonly DateOnly Admitted = new(2026, 2, 9);

    [Fact]
    public void For_TenWeeks_AsksForEverythingOnItsDay()
    {
        var plan = MilestonePlan.For(Admitted, new(2026, 4, 19));

        Assert.Equal(
            [
                (MilestoneKind.PsychologicalTest, "02-09"), (MilestoneKind.MedicalEvaluation, "02-09"), (MilestoneKind.IntakeInterview, "02-09"), (MilestoneKind.TreatmentPlan, "02-16"),
                (MilestoneKind.ProgressReview, "02-23"), (MilestoneKind.ProgressReview, "03-09"), (MilestoneKind.ProgressReview, "03-23"), (MilestoneKind.DischargePlan, "04-05"),
                (MilestoneKind.ProgressReview, "04-06"), (MilestoneKind.Recertification, "04-10"),
            ],
            plan.Select(one => (one.Kind, one.Due.ToString("MM-dd", null))));
    }

    [Fact]
    public void For_StayOfAWeek_PlansTheDischargeFromTheFirstDay() =>
        Assert.Equal(Admitted, MilestonePlan.For(Admitted, Admitted.AddDays(6)).Single(one => one.Kind == MilestoneKind.DischargePlan).Due);

    [Fact]
    public void For_NumbersThatChangeOnTheWay_LeaveWhatIsDueBeforeAndFollowAfter()
    {
        var changed = Admitted.AddDays(20);

        var plan = MilestonePlan.For(Admitted, Admitted.AddDays(69), date => date < changed ? new() : new() { ReviewEvery = 7, DischargePlanBefore = 21, TreatmentPlanIn = 3, RecertifyEvery = 30 });

        Assert.Equal([14, 28, 35, 42, 49, 56, 63], Days(plan, MilestoneKind.ProgressReview)); // The interval that had begun keeps its length.
        Assert.Equal([7], Days(plan, MilestoneKind.TreatmentPlan));
        Assert.Equal([48], Days(plan, MilestoneKind.DischargePlan));
        Assert.Equal([60], Days(plan, MilestoneKind.Recertification));
    }

    [Fact]
    public void For_ChangeAfterTheDischargePlanIsDue_LeavesItsDay()
    {
        var plan = MilestonePlan.For(Admitted, Admitted.AddDays(69), date => date < Admitted.AddDays(65) ? new() : new() { DischargePlanBefore = 7 });

        Assert.Equal([55], Days(plan, MilestoneKind.DischargePlan));
    }

    [Fact]
    public void Of_PayerWithItsOwnRhythm_GoesBeforeTheProgram()
    {
        var program = new PlanningParameters { ReviewEveryDays = 10, RecertifyEveryDays = 45, TreatmentPlanDueDays = 5, DischargePlanDaysBefore = 9, IntakeDueDays = 3 };

        Assert.Equal(new MilestoneTerms { IntakeIn = 3, TreatmentPlanIn = 5, ReviewEvery = 10, DischargePlanBefore = 9, RecertifyEvery = 45 }, MilestoneTerms.Of(program));
        Assert.Equal((10, 30), MilestoneTerms.Of(program, new() { RecertifyDays = 30 }) is var payer ? (payer.ReviewEvery, payer.RecertifyEvery) : default);
        Assert.Equal(21, MilestoneTerms.Of(program, new() { ReviewEveryDays = 21 }).ReviewEvery);
    }

    [Fact]
    public void Intake_AfterAReferral_AsksForTheThreeSteps() => Assert.Equal(
        [(MilestoneKind.PsychologicalTest, Admitted.AddDays(7)), (MilestoneKind.MedicalEvaluation, Admitted.AddDays(7)), (MilestoneKind.IntakeInterview, Admitted.AddDays(7))],
        MilestonePlan.Intake(Admitted, new()).Select(one => (one.Kind, one.Due)));

    [Fact]
    public void Against_AdmittedAfterAnIntake_KeepsWhatIsDoneAndMovesTheOpenToTheAdmission()
    {
        List<Milestone> known = [.. MilestonePlan.Intake(Admitted.AddDays(-10), new()).Select(one => new Milestone(Guid.Empty, one.Kind, one.Due))];
        known[0].Finish(Admitted.AddDays(-5), Guid.NewGuid());

        var changes = MilestonePlan.Against(known, Plan(10));

        Assert.Equal([(MilestoneKind.MedicalEvaluation, Admitted), (MilestoneKind.IntakeInterview, Admitted)], changes.Moved.Select(one => (one.Milestone.Kind, one.Due)));
        Assert.DoesNotContain(changes.Added, one => IntakeStep.All.Contains(one.Kind));
    }

    [Fact]
    public void Against_TwoWeeksMore_KeepsWhatIsDoneAndMovesTheOpen()
    {
        var known = Known(10);
        var review = known.First(one => one.Kind == MilestoneKind.ProgressReview);
        review.Finish(review.Due, Guid.NewGuid());

        var changes = MilestonePlan.Against(known, Plan(12));

        Assert.Equal([(MilestoneKind.ProgressReview, Admitted.AddDays(70))], changes.Added.Select(one => (one.Kind, one.Due)));
        Assert.Equal([(MilestoneKind.DischargePlan, Admitted.AddDays(69))], changes.Moved.Select(one => (one.Milestone.Kind, one.Due)));
        Assert.Empty(changes.Removed);
    }

    [Fact]
    public void Against_Shortened_DropsTheOpenAndKeepsTheDone()
    {
        var known = Known(10);
        var last = known.Last(one => one.Kind == MilestoneKind.ProgressReview);
        last.Finish(Admitted, Guid.NewGuid());

        var changes = MilestonePlan.Against(known, Plan(6));

        Assert.DoesNotContain(last, changes.Removed);
        Assert.Equal([MilestoneKind.ProgressReview, MilestoneKind.Recertification], changes.Removed.Select(one => one.Kind).Distinct());
    }

    [Fact]
    public void Against_DischargePlanDone_AsksForNoSecondOne()
    {
        var known = Known(10);
        known.Single(one => one.Kind == MilestoneKind.DischargePlan).Finish(Admitted, Guid.NewGuid());

        var changes = MilestonePlan.Against(known, Plan(12));

        Assert.DoesNotContain(changes.Added, one => one.Kind == MilestoneKind.DischargePlan);
        Assert.Empty(changes.Moved);
    }

    [Fact]
    public void For_AnyStay_AgreesWithCountingDays() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Gen.Choose(1, 364).ToArbitrary(), days =>
        {
            var end = Admitted.AddDays(days);
            var expected = Enumerable.Range(0, days + 8).Select(day => (Day: day, Due: Admitted.AddDays(day))).SelectMany(one => Naive(one.Day, days).Select(kind => (kind, one.Due)));

            return MilestonePlan.For(Admitted, end).Select(one => (one.Kind, one.Due)).Order().SequenceEqual(expected.Order());
        }));

    [Fact]
    public void Against_AnyTwoPlans_LeavesExactlyTheSecondWhereNothingIsDone() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Gen.Choose(1, 52).Two().ToArbitrary(), weeks =>
        {
            var known = Known(weeks.Item1);
            var changes = MilestonePlan.Against(known, Plan(weeks.Item2));

            foreach (var (milestone, due) in changes.Moved)
            {
                milestone.MoveTo(due);
            }

            var after = known.Except(changes.Removed).Select(one => (one.Kind, one.Due)).Concat(changes.Added.Select(one => (one.Kind, one.Due)));
            return after.Order().SequenceEqual(Plan(weeks.Item2).Select(one => (one.Kind, one.Due)).Order());
        }));

    /// <summary>What a day of a stay asks for, said day by day.</summary>
    private static IEnumerable<MilestoneKind> Naive(int day, int lastDay)
    {
        MilestoneKind[] first = day == 0 ? [MilestoneKind.PsychologicalTest, MilestoneKind.MedicalEvaluation, MilestoneKind.IntakeInterview] : [];
        return
        [
            .. first,
            .. Once(day == 7, MilestoneKind.TreatmentPlan),
            .. Once(day > 0 && day % 14 == 0 && day <= lastDay, MilestoneKind.ProgressReview),
            .. Once(day == Math.Max(0, lastDay - 14), MilestoneKind.DischargePlan),
            .. Once(day > 0 && day % 60 == 0 && day <= lastDay, MilestoneKind.Recertification),
        ];
    }

    private static MilestoneKind[] Once(bool asked, MilestoneKind kind) => asked ? [kind] : [];

    private static IReadOnlyList<PlannedMilestone> Plan(int weeks) => MilestonePlan.For(Admitted, Admitted.AddDays((weeks * 7) - 1));

    private static List<Milestone> Known(int weeks) => [.. Plan(weeks).Select(one => new Milestone(Guid.Empty, one.Kind, one.Due))];

    private static IEnumerable<int> Days(IEnumerable<PlannedMilestone> plan, MilestoneKind kind) => plan.Where(one => one.Kind == kind).Select(one => one.Due.DayNumber - Admitted.DayNumber);
}
