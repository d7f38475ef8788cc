using IopPortal.Domain.Clients;
using IopPortal.Domain.Tracks;

namespace IopPortal.Features.Clients;

/// <summary>One episode of care; those who see the status only get nothing else.</summary>
public sealed record EnrollmentView(
    Guid Id,
    int Version,
    EnrollmentStatus Status,
    Guid ProgramId,
    string Program,
    DayOfWeek WeekStart,
    AdmissionType AdmissionType,
    string ReferralSource,
    DateOnly ReferralDate,
    DateOnly? AdmitDate,
    DateOnly? ExpectedDischarge,
    DateOnly? DischargeDate,
    DischargeReason? DischargeReason,
    Phase Phase,
    CarePlan Plan,
    IReadOnlyList<TrackTag> Tracks)
{
    /// <summary>The numbers its program plans by today.</summary>
    public PlanningParameters ProgramNumbers { get; init; } = new();

    /// <summary>The first day on which the client came; null until then.</summary>
    public DateOnly? FirstAttended { get; init; }

    /// <summary>Whole days from the referral to the first session.</summary>
    public int? DaysToFirstSession => FirstAttended is { } first ? first.DayNumber - ReferralDate.DayNumber : null;

    public bool IsInCare => Status is EnrollmentStatus.Active or EnrollmentStatus.OnHold or EnrollmentStatus.Tapering;

    public bool IsOver => EnrollmentMoves.IsOver(Status);

    /// <summary>Which week of the plan a date lies in, from 1; null before the admission and after the end.</summary>
    public int? WeekOn(DateOnly date) => IsInCare && AdmitDate is { } admitted && date >= admitted ? ((date.DayNumber - admitted.DayNumber) / 7) + 1 : null;
}
