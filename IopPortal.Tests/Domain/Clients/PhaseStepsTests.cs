using Xunit;

namespace IopPortal.Domain.Clients;

public sealed class PhaseStepsTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Theory]
    [InlineData(Phase.TreatmentPlanning, EnrollmentStatus.Active, false, 30, null)]
    [InlineData(Phase.TreatmentPlanning, EnrollmentStatus.Active, true, 30, Phase.ActiveTreatment)]
    [InlineData(Phase.ActiveTreatment, EnrollmentStatus.Active, true, 30, null)]
    [InlineData(Phase.ActiveTreatment, EnrollmentStatus.Tapering, true, 30, Phase.Transition)]
    [InlineData(Phase.Transition, EnrollmentStatus.Tapering, true, 30, null)]
    [InlineData(Phase.Transition, EnrollmentStatus.Tapering, true, 0, Phase.DischargePlanning)]
    [InlineData(Phase.ActiveTreatment, EnrollmentStatus.Active, true, -3, Phase.DischargePlanning)]
    [InlineData(Phase.DischargePlanning, EnrollmentStatus.Active, true, -3, null)]
    [InlineData(Phase.Aftercare, EnrollmentStatus.Active, true, -3, null)]
    [InlineData(Phase.Intake, EnrollmentStatus.Referred, true, -3, null)]
    [InlineData(Phase.ActiveTreatment, EnrollmentStatus.OnHold, true, -3, null)]
    [InlineData(Phase.Aftercare, EnrollmentStatus.Discharged, true, -3, null)]
    public void Next_OffersTheFurthestThatIsKnownAndNeverGoesBack(Phase phase, EnrollmentStatus status, bool planned, int dischargePlanIn, Phase? next) =>
        Assert.Equal(next, PhaseSteps.Next(
            phase, status,
            [new(MilestoneKind.TreatmentPlan, Today.AddDays(-20), planned ? Today.AddDays(-19) : null), new(MilestoneKind.DischargePlan, Today.AddDays(dischargePlanIn), null)],
            Today));

    [Fact]
    public void Next_NothingOnTheRecord_OffersNothing() => Assert.Null(PhaseSteps.Next(Phase.TreatmentPlanning, EnrollmentStatus.Active, [], Today));
}
