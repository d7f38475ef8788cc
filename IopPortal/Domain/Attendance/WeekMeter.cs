using IopPortal.Domain.Payers;

namespace IopPortal.Domain.Attendance;

/// <summary>A client's program week against its minimum (D1, D2, D3, D5). Minutes; days are qualifying days.</summary>
/// <param name="ShortDays">Days attended that stay below the day minimum even if everything left is attended.</param>
/// <param name="Deficit">Minutes missing to the weekly minimum at the end of the week.</param>
/// <param name="OverCap">Projected above the weekly maximum: a warning, never a refusal.</param>
/// <param name="Status">None where the level of care has no weekly minimum.</param>
public sealed record WeekMeter(
    int DeliveredMinutes,
    int RemainingMinutes,
    int DeliveredDays,
    int ProjectedDays,
    int ShortDays,
    int MinimumMinutes,
    int MinimumDays,
    int DayMinimum,
    int Deficit,
    bool OverCap,
    WeekStatus? Status)
{
    public int ProjectedMinutes => DeliveredMinutes + RemainingMinutes;

    /// <summary>Whose numbers these are; null: the program's own.</summary>
    public string? Payer { get; init; }

    /// <summary>Services that make a day; null: minutes do.</summary>
    public int? ServicesPerDay { get; init; }

    /// <summary>Reads the meter for one week; one plan for each date.</summary>
    /// <param name="rules">In force on the week's first day: what the week asks for.</param>
    /// <param name="hasMinimum">IOP and PHP only; otherwise minimum and deficit are 0 and there is no status.</param>
    /// <param name="onDate">In force on a service date: what makes a day count; null: the week's.</param>
    public static WeekMeter Of(IReadOnlyCollection<DayPlan> days, bool isMinor, CountingRules rules, bool hasMinimum = true, Func<DateOnly, CountingRules>? onDate = null)
    {
        var parameters = rules.Numbers;
        var dayMinimum = parameters.DayMinimum(isMinor);
        var minimum = hasMinimum ? parameters.MinWeeklyMinutes(isMinor) : 0;
        var delivered = days.Sum(day => day.DeliveredMinutes);
        var projected = days.Sum(day => day.ProjectedMinutes);

        var meter = new WeekMeter(
            DeliveredMinutes: delivered,
            RemainingMinutes: projected - delivered,
            DeliveredDays: days.Count(day => On(day).Qualifies(day.DeliveredMinutes, day.DeliveredServices, isMinor)),
            ProjectedDays: days.Count(WouldQualify),
            ShortDays: days.Count(day => day.DeliveredMinutes > 0 && !WouldQualify(day)),
            MinimumMinutes: minimum,
            MinimumDays: hasMinimum ? parameters.MinDaysPerWeek : 0,
            DayMinimum: dayMinimum,
            Deficit: Math.Max(0, minimum - projected),
            OverCap: hasMinimum && projected > parameters.MaxWeeklyMinutes(isMinor),
            Status: null)
        {
            Payer = rules.Payer,
            ServicesPerDay = rules.MinServicesPerDay,
        };
        return hasMinimum ? meter with { Status = meter.Judge() } : meter;

        CountingRules On(DayPlan day) => onDate?.Invoke(day.Date) ?? rules;

        bool WouldQualify(DayPlan day) => On(day).Qualifies(day.ProjectedMinutes, day.ProjectedServices, isMinor);
    }

    /// <summary>Under 18 on the week's first day (D5); someone born on 29 February comes of age on 1 March.</summary>
    public static bool IsMinor(DateOnly birthDate, DateOnly weekStart)
    {
        var hadBirthday = (weekStart.Month, weekStart.Day).CompareTo((birthDate.Month, birthDate.Day)) >= 0;
        return weekStart.Year - birthDate.Year - (hadBirthday ? 0 : 1) < 18;
    }

    private WeekStatus Judge()
    {
        if (DeliveredMinutes >= MinimumMinutes && DeliveredDays >= MinimumDays)
        {
            return WeekStatus.Met;
        }

        if (ProjectedMinutes >= MinimumMinutes && ProjectedDays >= MinimumDays)
        {
            return WeekStatus.OnTrack;
        }

        return RemainingMinutes > 0 ? WeekStatus.AtRisk : WeekStatus.NotMet;
    }
}
