namespace IopPortal.Domain.Clients;

/// <summary>What may be prescribed. Outside the usual band is said elsewhere, never refused; this only keeps out what cannot be meant.</summary>
public static class CarePlanRule
{
    public const int MaxWeeks = 52;

    public const int MaxDays = 7;

    public const int MinMinutes = 15;

    public const int MaxMinutes = 600;

    public static IReadOnlyList<Refusal> Check(CarePlan plan)
    {
        var refusals = new List<Refusal?>
        {
            Outside(nameof(CarePlan.Weeks), plan.Weeks, 1, MaxWeeks),
            Outside(nameof(CarePlan.DaysPerWeek), plan.DaysPerWeek, 1, MaxDays),
            Outside(nameof(CarePlan.MinutesPerDay), plan.MinutesPerDay, MinMinutes, MaxMinutes),
        };
        return [.. refusals.OfType<Refusal>()];
    }

    private static Refusal? Outside(string field, int value, int least, int most) =>
        value < least || value > most ? new Refusal("number.range", least, most).At(field) : null;
}
