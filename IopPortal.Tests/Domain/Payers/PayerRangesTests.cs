using IopPortal.Domain.Sessions;
using Xunit;

namespace IopPortal.Domain.Payers;

public sealed class PayerRangesTests
{
    [Fact]
    public void Check_NothingFilledIn_IsFine() => Assert.Empty(PayerRanges.Check(new()));

    [Fact]
    public void Check_Presets_AreFine() => Assert.All(PayerPreset.All, preset => Assert.Empty(PayerRanges.Check(preset.Numbers)));

    [Fact]
    public void Check_MostBelowLeast_IsRefusedAtMost()
    {
        var refusal = Assert.Single(PayerRanges.Check(new() { MinWeeklyMinutes = 600, MaxWeeklyMinutes = 540 }));

        Assert.Equal(("number.at-least", "MaxWeeklyMinutes"), (refusal.Code, refusal.Field));
    }

    [Fact]
    public void Check_NumbersOutOfRange_AreRefusedTogether()
    {
        var numbers = new PayerNumbers
        {
            UnitType = (AuthorizationUnit)99,
            DayMinimum = -1,
            MinServicesPerDay = 0,
            MinDaysPerWeek = 8,
            MinWeeklyMinutes = -5,
            MaxWeeklyMinutes = 10_000,
            MaxDaysWithoutService = 0,
            MaxGroupSize = 16,
            ReviewEveryDays = 0,
            RecertifyDays = 1000,
            UncountedKinds = [(SessionKind)99],
        };

        Assert.Equal(
            ["UnitType", "DayMinimum", "MinServicesPerDay", "MinDaysPerWeek", "MinWeeklyMinutes", "MaxWeeklyMinutes", "MaxDaysWithoutService", "MaxGroupSize", "ReviewEveryDays", "RecertifyDays", "UncountedKinds"],
            PayerRanges.Check(numbers).Select(refusal => refusal.Field));
    }
}
