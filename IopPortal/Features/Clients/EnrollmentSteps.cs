using IopPortal.Domain.Clients;

namespace IopPortal.Features.Clients;

/// <summary>The moves of B4 that need nothing but a decision; admission needs a date and tracks, discharge a date and a reason.</summary>
public static class EnrollmentSteps
{
    public static IReadOnlyList<EnrollmentStatus> From(EnrollmentStatus status) =>
    [
        .. EnrollmentMoves.From(status).Where(to => to != EnrollmentStatus.Discharged && (to != EnrollmentStatus.Active || status != EnrollmentStatus.Scheduled)),
    ];

    /// <summary>A client referred or scheduled may be admitted.</summary>
    public static bool MayAdmit(EnrollmentStatus status) => status is EnrollmentStatus.Referred or EnrollmentStatus.Scheduled;

    public static bool MayDischarge(EnrollmentStatus status) => EnrollmentMoves.Allows(status, EnrollmentStatus.Discharged);
}
