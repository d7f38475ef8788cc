using IopPortal.Domain.Sessions;

namespace IopPortal.Domain.Payers;

/// <summary>Says which of a payer's numbers make no sense, alone or together. Pure. A number left out is the program's.</summary>
public static class PayerRanges
{
    private const int WeekMinutes = 3000;
    private const int DayMinutes = 720;

    public static IReadOnlyList<Refusal> Check(PayerNumbers numbers) => FormCheck.All(
        FormCheck.Choice(nameof(numbers.UnitType), numbers.UnitType),
        Number(nameof(numbers.DayMinimum), numbers.DayMinimum, 0, DayMinutes),
        Number(nameof(numbers.MinServicesPerDay), numbers.MinServicesPerDay, 1, 10),
        Number(nameof(numbers.MinDaysPerWeek), numbers.MinDaysPerWeek, 0, 7),
        Number(nameof(numbers.MinWeeklyMinutes), numbers.MinWeeklyMinutes, 0, WeekMinutes),
        Number(nameof(numbers.MaxWeeklyMinutes), numbers.MaxWeeklyMinutes, 0, WeekMinutes),
        Number(nameof(numbers.MaxDaysWithoutService), numbers.MaxDaysWithoutService, 1, 30),
        Number(nameof(numbers.MaxGroupSize), numbers.MaxGroupSize, 1, SessionKindFacts.HardCap),
        Number(nameof(numbers.ReviewEveryDays), numbers.ReviewEveryDays, 1, 365),
        Number(nameof(numbers.RecertifyDays), numbers.RecertifyDays, 1, 365),
        numbers.MaxWeeklyMinutes < numbers.MinWeeklyMinutes ? new Refusal("number.at-least", numbers.MinWeeklyMinutes!).At(nameof(numbers.MaxWeeklyMinutes)) : null,
        numbers.UncountedKinds.Any(kind => !Enum.IsDefined(kind)) ? new Refusal("choice.unknown").At(nameof(numbers.UncountedKinds)) : null);

    private static Refusal? Number(string field, int? value, int min, int max) => value is { } given ? FormCheck.Number(field, given, min, max) : null;
}
