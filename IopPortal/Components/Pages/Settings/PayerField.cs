using IopPortal.Domain.Payers;

namespace IopPortal.Components.Pages.Settings;

/// <summary>One number of a payer: what it is called, how it is read and how it is put back. Empty: the program's.</summary>
internal sealed record PayerField(string Name, string Label, string Unit, Func<PayerNumbers, int?> Read, Func<PayerNumbers, int?, PayerNumbers> Put)
{
    public static IReadOnlyList<PayerField> All { get; } =
    [
        new(nameof(PayerNumbers.DayMinimum), "A day counts from", "minutes", n => n.DayMinimum, (n, value) => n with { DayMinimum = value }),
        new(nameof(PayerNumbers.MinServicesPerDay), "Or from", "services a day", n => n.MinServicesPerDay, (n, value) => n with { MinServicesPerDay = value }),
        new(nameof(PayerNumbers.MinDaysPerWeek), "At least", "days a week", n => n.MinDaysPerWeek, (n, value) => n with { MinDaysPerWeek = value }),
        new(nameof(PayerNumbers.MinWeeklyMinutes), "At least", "minutes a week", n => n.MinWeeklyMinutes, (n, value) => n with { MinWeeklyMinutes = value }),
        new(nameof(PayerNumbers.MaxWeeklyMinutes), "At most", "minutes a week", n => n.MaxWeeklyMinutes, (n, value) => n with { MaxWeeklyMinutes = value }),
        new(nameof(PayerNumbers.MaxDaysWithoutService), "Longest gap", "days without service", n => n.MaxDaysWithoutService, (n, value) => n with { MaxDaysWithoutService = value }),
        new(nameof(PayerNumbers.MaxGroupSize), "Largest group", "clients", n => n.MaxGroupSize, (n, value) => n with { MaxGroupSize = value }),
        new(nameof(PayerNumbers.ReviewEveryDays), "Reviewed every", "days", n => n.ReviewEveryDays, (n, value) => n with { ReviewEveryDays = value }),
        new(nameof(PayerNumbers.RecertifyDays), "Recertified every", "days", n => n.RecertifyDays, (n, value) => n with { RecertifyDays = value }),
    ];
}
