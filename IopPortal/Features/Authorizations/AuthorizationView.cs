using IopPortal.Domain.Payers;
using IopPortal.Domain.Tracks;

namespace IopPortal.Features.Authorizations;

/// <summary>One authorisation with what is left of it.</summary>
/// <param name="DayMinimum">Credited minutes from which a day counts.</param>
/// <param name="MinServices">Services from which a day counts instead; null: minutes do.</param>
/// <param name="Units">The days one by one, where it counts days and there are not too many to show.</param>
public sealed record AuthorizationView(
    Guid Id,
    int Version,
    Guid EnrollmentId,
    string Payer,
    AuthorizationDetails Details,
    bool Permits,
    AuthorizationUse Use,
    IReadOnlyList<AuthorizationWarning> Warnings,
    int? DayMinimum,
    int? MinServices,
    IReadOnlyList<AuthorizationUnitView> Units)
{
    private const decimal MostShown = 60;

    /// <param name="days">The client's, from the authorisation's first on.</param>
    /// <param name="program">Its numbers in force today.</param>
    public static AuthorizationView Of(Authorization row, PayerProfile payer, IReadOnlyList<ServiceDay> days, DateOnly today, PlanningParameters program)
    {
        var use = AuthorizationUse.Of(row, days);
        var counted = days.LastOrDefault(day => row.Start <= day.Date && day.Date <= row.End);
        return new(
            row.Id, row.Version, row.EnrollmentId, payer.Name,
            new(row.PayerId, row.Number, row.UnitType, row.Allowed, row.Start, row.End, row.NextReview, row.Status, row.CareManager),
            row.Permits,
            use,
            row.Permits ? use.Warnings(row, today, program) : [],
            counted is null ? payer.Numbers.DayMinimum : counted.Rules.Numbers.DayMinimum(counted.IsMinor),
            payer.Numbers.MinServicesPerDay,
            row.Permits && row.UnitType == AuthorizationUnit.Day && row.Allowed <= MostShown ? UnitsOf(row, days) : []);
    }

    /// <summary>The used and booked ones, the first that is not covered, and those nothing is booked for.</summary>
    private static List<AuthorizationUnitView> UnitsOf(Authorization row, IReadOnlyList<ServiceDay> days)
    {
        var units = new List<AuthorizationUnitView>();
        foreach (var day in days.Where(day => day.Date >= row.Start && day.Kept(AuthorizationUnit.Day) + day.Upcoming(AuthorizationUnit.Day) > 0))
        {
            var state = day.Date > row.End || units.Count >= row.Allowed ? UnitState.NotCovered : day.Kept(AuthorizationUnit.Day) > 0 ? UnitState.Used : UnitState.Booked;
            units.Add(new(units.Count + 1, day.Date, state));
            if (state == UnitState.NotCovered)
            {
                return units;
            }
        }

        while (units.Count < row.Allowed)
        {
            units.Add(new(units.Count + 1, null, UnitState.Free));
        }

        return units;
    }
}
