using IopPortal.Domain.Clients;

namespace IopPortal.Domain.Tracks;

/// <summary>The numbers a program plans by (defaults of a typical program; each can be changed from a date on).</summary>
public sealed record PlanningParameters
{
    /// <summary>Weeks.</summary>
    public int MinWeeks { get; init; } = 8;

    /// <summary>Weeks.</summary>
    public int MaxWeeks { get; init; } = 12;

    /// <summary>Weeks.</summary>
    public int DefaultWeeks { get; init; } = 10;

    /// <summary>Dates one series may have.</summary>
    public int MaxSeriesDates { get; init; } = 400;

    public int GroupCapacity { get; init; } = 12;

    public int GroupMinimum { get; init; } = 2;

    /// <summary>No group may offer more places than this.</summary>
    public int GroupHardCap { get; init; } = 15;

    /// <summary>Minutes; a shorter planned day is pointed out.</summary>
    public int WarnDayBelow { get; init; } = 120;

    /// <summary>Minutes; a longer planned day is pointed out.</summary>
    public int WarnDayAbove { get; init; } = 240;

    /// <summary>Days after the referral by which the intake is done.</summary>
    public int IntakeDueDays { get; init; } = 7;

    /// <summary>Days after the admission by which the treatment plan is done.</summary>
    public int TreatmentPlanDueDays { get; init; } = 7;

    /// <summary>Days from one progress review to the next; a payer's own number goes before it.</summary>
    public int ReviewEveryDays { get; init; } = 14;

    /// <summary>Days before the expected end by which the discharge plan is done.</summary>
    public int DischargePlanDaysBefore { get; init; } = 14;

    /// <summary>Days from one recertification to the next; a payer's own number goes before it.</summary>
    public int RecertifyEveryDays { get; init; } = 60;

    /// <summary>Days; the first counts (B7).</summary>
    public int MaxTaperDays { get; init; } = TaperRule.MaxDays;

    /// <summary>Units left at which an authorisation is pointed out.</summary>
    public int WarnUnitsLeft { get; init; } = 3;

    /// <summary>Percent of the units kept at which an authorisation is pointed out.</summary>
    public int WarnPercentUsed { get; init; } = 80;

    /// <summary>Days before its end at which an authorisation is pointed out.</summary>
    public int WarnDaysLeft { get; init; } = 7;
}
