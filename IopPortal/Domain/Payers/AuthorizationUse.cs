using IopPortal.Domain.Tracks;

namespace IopPortal.Domain.Payers;

/// <summary>What one authorisation has left and until when it lasts (E1 to E3, E5). Derived from the days whenever it is asked for.</summary>
/// <param name="Kept">Units used up.</param>
/// <param name="Upcoming">Units that what is booked would use.</param>
/// <param name="LastCovered">The last day, kept or booked, that it pays for; null: none.</param>
/// <param name="FirstUncovered">The first day, kept or booked, that it no longer pays for; null: it covers all that is booked.</param>
public sealed record AuthorizationUse(decimal Allowed, decimal Kept, decimal Upcoming, DateOnly? LastCovered, DateOnly? FirstUncovered)
{
    /// <summary>May be below nothing: more is booked than is allowed.</summary>
    public decimal Available => Allowed - Kept - Upcoming;

    /// <param name="days">The client's days from the authorisation's first on, in any order; days after its end may follow.</param>
    public static AuthorizationUse Of(Authorization authorization, IEnumerable<ServiceDay> days)
    {
        var unit = authorization.UnitType;
        var (kept, upcoming, used) = (0m, 0m, 0m);
        DateOnly? lastCovered = null, firstUncovered = null;
        foreach (var day in days.Where(day => day.Date >= authorization.Start).OrderBy(day => day.Date))
        {
            var (done, ahead) = (day.Kept(unit), day.Upcoming(unit));
            if (done + ahead == 0)
            {
                continue;
            }

            used += done + ahead;
            if (day.Date > authorization.End || used > authorization.Allowed)
            {
                firstUncovered ??= day.Date;
            }
            else
            {
                lastCovered = day.Date;
            }

            if (day.Date <= authorization.End)
            {
                kept += done;
                upcoming += ahead;
            }
        }

        return new(authorization.Allowed, kept, upcoming, lastCovered, firstUncovered);
    }

    /// <summary>When few units are left, most are kept or the end is near, each as the program says, and when the payer's review is due.</summary>
    /// <param name="program">In force today.</param>
    public IReadOnlyList<AuthorizationWarning> Warnings(Authorization authorization, DateOnly today, PlanningParameters program)
    {
        var warnings = new List<AuthorizationWarning>();
        if (Allowed - Kept <= program.WarnUnitsLeft)
        {
            warnings.Add(AuthorizationWarning.FewUnits);
        }
        else if (Allowed > 0 && Kept * 100 >= Allowed * program.WarnPercentUsed)
        {
            warnings.Add(AuthorizationWarning.MostlyUsed);
        }

        if (authorization.End <= today.AddDays(program.WarnDaysLeft))
        {
            warnings.Add(AuthorizationWarning.EndsSoon);
        }

        if (authorization.NextReview <= today)
        {
            warnings.Add(AuthorizationWarning.ReviewDue);
        }

        return warnings;
    }
}
