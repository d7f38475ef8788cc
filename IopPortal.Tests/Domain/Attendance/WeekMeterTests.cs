using FsCheck;
using FsCheck.Fluent;
using IopPortal.Domain.Payers;
using Xunit;

namespace IopPortal.Domain.Attendance;

public sealed class WeekMeterTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly AttendanceParameters Defaults = new();

    [Fact]
    public void Of_Q1OneDayLeftThatCompletesTheWeek_IsOnTrack()
    {
        var meter = Adult((180, 0), (180, 0), (0, 180));

        Assert.Equal((WeekStatus.OnTrack, 0), (meter.Status, meter.Deficit));
        Assert.Equal((360, 180, 540), (meter.DeliveredMinutes, meter.RemainingMinutes, meter.ProjectedMinutes));
        Assert.Equal((2, 3), (meter.DeliveredDays, meter.ProjectedDays));
    }

    [Fact]
    public void Of_Q2AShortDay_IsAtRiskInMinutesAndDays()
    {
        var meter = Adult((160, 0), (0, 180), (0, 180));

        Assert.Equal((WeekStatus.AtRisk, 20), (meter.Status, meter.Deficit));
        Assert.Equal((1, 0, 2), (meter.ShortDays, meter.DeliveredDays, meter.ProjectedDays));
    }

    [Fact]
    public void Of_Q3NothingLeft_IsNotMet()
    {
        var meter = Adult((180, 0), (180, 0));

        Assert.Equal((WeekStatus.NotMet, 180), (meter.Status, meter.Deficit));
    }

    [Fact]
    public void Of_Q4TwentyHoursPlanned_IsOnTrackAndOverTheCap()
    {
        var meter = Adult((0, 240), (0, 240), (0, 240), (0, 240), (0, 240));

        Assert.Equal((WeekStatus.OnTrack, true), (meter.Status, meter.OverCap));
    }

    [Fact]
    public void Of_Q5AdolescentSixHours_IsMet()
    {
        var meter = Read(isMinor: true, hasMinimum: true, (120, 0), (120, 0), (120, 0));

        Assert.Equal((WeekStatus.Met, 3, 120), (meter.Status, meter.DeliveredDays, meter.DayMinimum));
    }

    [Fact]
    public void Of_EnoughMinutesOnTooFewDays_IsNotMetWithoutDeficit()
    {
        var meter = Adult((300, 0), (300, 0));

        Assert.Equal((WeekStatus.NotMet, 0), (meter.Status, meter.Deficit));
    }

    [Fact]
    public void Of_MetWithSessionsLeft_IsMet()
    {
        var meter = Adult((180, 0), (180, 0), (180, 0), (0, 180));

        Assert.Equal((WeekStatus.Met, false), (meter.Status, meter.OverCap));
    }

    [Fact]
    public void Of_DayHalfDone_IsNotShortYet()
    {
        var meter = Adult((90, 90), (0, 180));

        Assert.Equal((0, 0, 2), (meter.ShortDays, meter.DeliveredDays, meter.ProjectedDays));
    }

    [Theory]
    [InlineData(228, false)]
    [InlineData(229, true)]
    public void Of_D3AroundTheCap_WarnsAboveIt(int minutes, bool overCap)
    {
        var meter = Adult((minutes, 0), (228, 0), (228, 0), (228, 0), (228, 0));

        Assert.Equal(overCap, meter.OverCap);
    }

    [Fact]
    public void Of_LevelOfCareWithoutMinimum_HasNoStatusAndNoDeficit()
    {
        var meter = Read(isMinor: false, hasMinimum: false, (180, 0));

        Assert.Null(meter.Status);
        Assert.Equal((0, 0, 180), (meter.Deficit, meter.MinimumMinutes, meter.DeliveredMinutes));
    }

    [Fact]
    public void Of_NothingPlannedAtAll_IsNotMet() => Assert.Equal((WeekStatus.NotMet, 540), (Adult().Status, Adult().Deficit));

    [Theory]
    [InlineData(2008, 3, 2, false)]
    [InlineData(2008, 3, 3, true)]
    [InlineData(2008, 2, 29, false)]
    [InlineData(1990, 12, 31, false)]
    [InlineData(2010, 1, 1, true)]
    public void IsMinor_D5AgeOnTheFirstDayOfTheWeek_Decides(int year, int month, int day, bool minor) =>
        Assert.Equal(minor, WeekMeter.IsMinor(new(year, month, day), Monday));

    [Fact]
    public void IsMinor_BornOnALeapDay_ComesOfAgeOnTheFirstOfMarch()
    {
        Assert.True(WeekMeter.IsMinor(new(2008, 2, 29), new(2026, 2, 28)));
        Assert.False(WeekMeter.IsMinor(new(2008, 2, 29), new(2026, 3, 1)));
    }

    [Fact]
    public void Of_AnyDays_AddsThemUpAndNothingElse()
    {
        var day = from delivered in Gen.Choose(0, 400) from remaining in Gen.Choose(0, 400) select (delivered, remaining);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(day.ListOf().ToArbitrary(), days =>
        {
            var meter = Adult([.. days]);

            return meter.DeliveredMinutes == days.Sum(one => one.delivered)
                && meter.ProjectedMinutes == days.Sum(one => one.delivered + one.remaining)
                && meter.DeliveredDays == days.Count(one => one.delivered >= 180)
                && meter.ProjectedDays == days.Count(one => one.delivered + one.remaining >= 180)
                && meter.Deficit == Math.Max(0, 540 - meter.ProjectedMinutes);
        }));
    }

    [Fact]
    public void Of_DayMinimumChangedInsideTheWeek_CountsEachDayByItsOwn()
    {
        DayPlan[] days = [new(Monday, 150, 0), new(Monday.AddDays(2), 150, 0)];
        var (before, after) = (CountingRules.Of(Defaults), CountingRules.Of(Defaults with { AdultDayMinimum = 120 }));

        var meter = WeekMeter.Of(days, isMinor: false, before, onDate: date => date > Monday ? after : before);

        Assert.Equal((1, 1, 180), (meter.DeliveredDays, meter.ShortDays, meter.DayMinimum));
    }

    private static WeekMeter Adult(params (int Delivered, int Remaining)[] days) => Read(isMinor: false, hasMinimum: true, days);

    private static WeekMeter Read(bool isMinor, bool hasMinimum, params (int Delivered, int Remaining)[] days) =>
        WeekMeter.Of([.. days.Select((day, index) => new DayPlan(Monday.AddDays(index), day.Delivered, day.Remaining))], isMinor, CountingRules.Of(Defaults), hasMinimum);
}
