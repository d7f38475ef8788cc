namespace IopPortal.Domain.Clients;

/// <summary>When a stay is ready for its next phase. It proposes; people decide. Pure: no clock, no store.</summary>
public static class PhaseSteps
{
    /// <summary>The furthest phase that what is known speaks for; null when the stay is in it, or past it.</summary>
    public static Phase? Next(Phase phase, EnrollmentStatus status, IReadOnlyCollection<MilestoneState> owed, DateOnly today)
    {
        if (status is not (EnrollmentStatus.Active or EnrollmentStatus.Tapering))
        {
            return null;
        }

        var next = owed.Any(one => one.Kind == MilestoneKind.DischargePlan && one.Due <= today) ? Phase.DischargePlanning
            : status == EnrollmentStatus.Tapering ? Phase.Transition
            : owed.Any(one => one is { Kind: MilestoneKind.TreatmentPlan, Done: not null }) ? Phase.ActiveTreatment
            : phase;
        return next > phase ? next : null;
    }
}
