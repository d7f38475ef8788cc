namespace IopPortal.Domain.Payers;

/// <summary>Numbers many payers use, to start a profile from. Each has to be verified with the payer.</summary>
public sealed record PayerPreset(string Name, PayerNumbers Numbers)
{
    private const int NineHours = 540;

    public static IReadOnlyList<PayerPreset> All { get; } =
    [
        new("Generic commercial: 180 minutes a day, 3 days, 9 to 19 hours a week", new()
        {
            DayMinimum = 180,
            MinDaysPerWeek = 3,
            MinWeeklyMinutes = NineHours,
            MaxWeeklyMinutes = 1140,
            ReviewEveryDays = 14,
        }),
        new("Medicare: 3 services a day, 9 hours a week, recertified every 60 days", new()
        {
            MinServicesPerDay = 3,
            MinWeeklyMinutes = NineHours,
            RecertifyDays = 60,
        }),
        new("Adolescent: 6 to 19 hours a week", new()
        {
            DayMinimum = 120,
            MinDaysPerWeek = 3,
            MinWeeklyMinutes = 360,
            MaxWeeklyMinutes = 1140,
        }),
    ];
}
