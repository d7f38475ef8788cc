namespace IopPortal.Domain.Payers;

/// <summary>How far everything permitted for a stay reaches over what is kept and booked (E3, E4).</summary>
/// <param name="LastCovered">The last covered day before the first that is not; null: none.</param>
/// <param name="Uncovered">Days that no permission or no unit pays for, ascending.</param>
public sealed record AuthorizationCover(DateOnly? LastCovered, IReadOnlyList<DateOnly> Uncovered)
{
    public DateOnly? FirstUncovered => Uncovered.Count > 0 ? Uncovered[0] : null;

    /// <param name="authorizations">Of one stay. Without any, nobody has to be asked: null.</param>
    /// <param name="days">The client's days from the first authorisation on, in any order.</param>
    /// <param name="from">Days before it use units and are not judged.</param>
    public static AuthorizationCover? Of(IReadOnlyCollection<Authorization> authorizations, IEnumerable<ServiceDay> days, DateOnly from)
    {
        if (authorizations.Count == 0)
        {
            return null;
        }

        var used = authorizations.ToDictionary(row => row.Id, _ => 0m);
        var uncovered = new List<DateOnly>();
        DateOnly? last = null;
        foreach (var day in days.Where(day => day.Plan.ProjectedMinutes > 0).OrderBy(day => day.Date))
        {
            var isCovered = IsCovered(authorizations.FirstOrDefault(row => row.Covers(day.Date)), day, used);
            if (isCovered && uncovered.Count == 0)
            {
                last = day.Date;
            }
            else if (!isCovered && day.Date >= from)
            {
                uncovered.Add(day.Date);
            }
        }

        return new(last, uncovered);
    }

    /// <summary>A day that uses no unit of what covers it is paid for.</summary>
    private static bool IsCovered(Authorization? paying, ServiceDay day, Dictionary<Guid, decimal> used)
    {
        if (paying is null)
        {
            return false;
        }

        var units = day.Kept(paying.UnitType) + day.Upcoming(paying.UnitType);
        used[paying.Id] += units;
        return paying.Status == AuthorizationStatus.NotRequired || units == 0 || used[paying.Id] <= paying.Allowed;
    }
}
