namespace IopPortal.Domain.Payers;

/// <summary>Finds days that were kept although no approved authorisation pays for them (E6): outside every one, or beyond its units.</summary>
public static class UnauthorizedDays
{
    /// <param name="authorizations">Of one episode. Without any, nobody has to be asked and no day is listed.</param>
    public static IReadOnlyList<DateOnly> Of(IReadOnlyCollection<Authorization> authorizations, IEnumerable<ServiceDay> days)
    {
        if (authorizations.Count == 0)
        {
            return [];
        }

        var used = authorizations.ToDictionary(row => row.Id, _ => 0m);
        var unpaid = new List<DateOnly>();
        foreach (var day in days.Where(day => day.Plan.DeliveredMinutes > 0).OrderBy(day => day.Date))
        {
            if (authorizations.FirstOrDefault(row => row.Covers(day.Date)) is not { } paying)
            {
                unpaid.Add(day.Date);
            }
            else if (paying.Status != AuthorizationStatus.NotRequired && (used[paying.Id] += day.Kept(paying.UnitType)) > paying.Allowed)
            {
                unpaid.Add(day.Date);
            }
        }

        return unpaid;
    }
}
