using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using Xunit;

namespace IopPortal.Domain.Payers;

public sealed class CountingRulesTests
{
    private static readonly AttendanceParameters Program = new();

    [Fact]
    public void Of_WithoutAPayer_HasTheProgramsNumbers()
    {
        var rules = CountingRules.Of(Program);

        Assert.Equal((Program, null), (rules.Numbers, rules.Payer));
        Assert.True(rules.Qualifies(180, 1, isMinor: false));
        Assert.False(rules.Qualifies(179, 9, isMinor: false));
    }

    [Fact]
    public void Of_PayerThatCountsADayFrom120_GoesBeforeTheProgram()
    {
        var rules = CountingRules.Of(Program, "Meridian", new() { DayMinimum = 120, MinWeeklyMinutes = 600, CountShortBreaks = false });

        Assert.Equal((120, 600, 3, false), (rules.Numbers.DayMinimum(false), rules.Numbers.MinWeeklyMinutes(true), rules.Numbers.MinDaysPerWeek, rules.Numbers.CountShortBreaks));
        Assert.True(rules.Qualifies(120, 1, isMinor: false));
        Assert.Equal("Meridian", rules.Payer);
    }

    [Fact]
    public void Qualifies_PayerThatCountsServices_LooksAtNothingElse()
    {
        var rules = CountingRules.Of(Program, "Medicare", new() { MinServicesPerDay = 3 });

        Assert.True(rules.Qualifies(100, 3, isMinor: false));
        Assert.False(rules.Qualifies(400, 2, isMinor: false));
    }

    [Fact]
    public void Counts_KindThePayerLeavesOut_GivesNoHours()
    {
        var rules = CountingRules.Of(Program, "Meridian", new() { UncountedKinds = [SessionKind.SupportedMeal] });

        Assert.False(rules.Counts(SessionKind.SupportedMeal));
        Assert.True(rules.Counts(SessionKind.GroupTherapy));
        Assert.False(rules.Counts(SessionKind.Alumni));
    }
}
