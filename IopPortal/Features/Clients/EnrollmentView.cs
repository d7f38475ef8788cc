using IopPortal.Domain.Clients;
using IopPortal.Domain.Payers;
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

    /// <summary>The day of the first appointment that was offered.</summary>
    public DateOnly? FirstOffered { get; init; }

    /// <summary>The minutes a week that make the plan this level of care, the payer's before the program's; null where there is no weekly minimum.</summary>
    public WeeklyBand? Band { get; init; }

    /// <summary>The steps of the intake, the treatment plan and the discharge plan.</summary>
    public IReadOnlyList<MilestoneState> Owed { get; init; } = [];

    public IReadOnlyList<MilestoneKind> OpenIntake => [.. Owed.Where(one => one.Done is null && IntakeStep.All.Contains(one.Kind)).Select(one => one.Kind).Order()];

    /// <summary>Whole days from the referral to the first appointment offered.</summary>
    public int? DaysToFirstOffer => FirstOffered is { } first ? first.DayNumber - ReferralDate.DayNumber : null;

    /// <summary>The first day on which the client came; null until then.</summary>
    public DateOnly? FirstAttended { get; init; }

    /// <summary>Whole days from the referral to the first session.</summary>
    public int? DaysToFirstSession => FirstAttended is { } first ? first.DayNumber - ReferralDate.DayNumber : null;

    public bool IsInCare => Status is EnrollmentStatus.Active or EnrollmentStatus.OnHold or EnrollmentStatus.Tapering;

    public bool IsOver => EnrollmentMoves.IsOver(Status);

    /// <summary>Which week of the plan a date lies in, from 1; null before the admission and after the end.</summary>
    public int? WeekOn(DateOnly date) => IsInCare && AdmitDate is { } admitted && date >= admitted ? ((date.DayNumber - admitted.DayNumber) / 7) + 1 : null;
}
