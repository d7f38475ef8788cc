using IopPortal.Domain.Clients;

namespace IopPortal.Features.ProgramBoard;

/// <summary>One client's stay as the census counts it. Local dates.</summary>
/// <param name="Name">Empty where clients are not named.</param>
/// <param name="TrackId">The track followed; the latest one where there are several.</param>
/// <param name="FirstOffered">The first visit offered since the referral; null for referrals of long ago.</param>
/// <param name="LeavesOn">The last day, or the one that is expected to be.</param>
public sealed record BoardStayView(
    Guid Id,
    Guid ClientId,
    string Name,
    EnrollmentStatus Status,
    Guid? TrackId,
    DateOnly ReferredOn,
    DateOnly? FirstOffered,
    DateOnly? LeavesOn,
    DischargeReason? Reason)
{
    public bool IsInCare => Status is EnrollmentStatus.Active or EnrollmentStatus.OnHold or EnrollmentStatus.Tapering;

    /// <summary>Not yet admitted and not on a waitlist.</summary>
    public bool IsReferred => Status is EnrollmentStatus.Referred or EnrollmentStatus.Scheduled;

    public int? DaysToOffer => FirstOffered is { } offered ? offered.DayNumber - ReferredOn.DayNumber : null;
}
