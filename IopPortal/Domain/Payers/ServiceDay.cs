using IopPortal.Domain.Attendance;

namespace IopPortal.Domain.Payers;

/// <summary>One client's day as a payer reads it: what was kept, and what would be if everything booked is kept.</summary>
/// <param name="IsMinor">Under 18 on the week's first day (D5).</param>
public sealed record ServiceDay(DayPlan Plan, CountingRules Rules, bool IsMinor)
{
    public DateOnly Date => Plan.Date;

    /// <summary>Units kept on this day (E1).</summary>
    public decimal Kept(AuthorizationUnit unit) => Units(unit, Plan.DeliveredMinutes, Plan.DeliveredServices);

    /// <summary>Units more, if what is booked is kept.</summary>
    public decimal Upcoming(AuthorizationUnit unit) => Units(unit, Plan.ProjectedMinutes, Plan.ProjectedServices) - Kept(unit);

    private decimal Units(AuthorizationUnit unit, int minutes, int services) => unit switch
    {
        AuthorizationUnit.Day => Rules.Qualifies(minutes, services, IsMinor) ? 1 : 0,
        AuthorizationUnit.Session => services,
        AuthorizationUnit.Hour => minutes / 60m,
        AuthorizationUnit.QuarterHour => minutes / 15,
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, null),
    };
}
