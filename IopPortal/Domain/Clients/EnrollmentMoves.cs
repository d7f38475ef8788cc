namespace IopPortal.Domain.Clients;

/// <summary>The moves an episode of care may make (B4). Re-admission is a new enrolment, not a move.</summary>
public static class EnrollmentMoves
{
    /// <summary>Nothing follows that is care in the program.</summary>
    public static bool IsOver(EnrollmentStatus status) => status is EnrollmentStatus.Discharged or EnrollmentStatus.Declined or EnrollmentStatus.Alumni;

    public static bool Allows(EnrollmentStatus from, EnrollmentStatus to) => From(from).Contains(to);

    public static IReadOnlyList<EnrollmentStatus> From(EnrollmentStatus status) => status switch
    {
        EnrollmentStatus.Referred => [EnrollmentStatus.Scheduled, EnrollmentStatus.Waitlisted, EnrollmentStatus.Declined],
        EnrollmentStatus.Scheduled => [EnrollmentStatus.Active, EnrollmentStatus.Declined],
        EnrollmentStatus.Waitlisted => [EnrollmentStatus.Scheduled, EnrollmentStatus.Declined],
        EnrollmentStatus.Active => [EnrollmentStatus.OnHold, EnrollmentStatus.Tapering, EnrollmentStatus.Discharged],
        EnrollmentStatus.OnHold => [EnrollmentStatus.Active, EnrollmentStatus.Discharged],
        EnrollmentStatus.Tapering => [EnrollmentStatus.Active, EnrollmentStatus.Discharged],
        EnrollmentStatus.Discharged => [EnrollmentStatus.Alumni],
        EnrollmentStatus.Declined or EnrollmentStatus.Alumni => [],
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
