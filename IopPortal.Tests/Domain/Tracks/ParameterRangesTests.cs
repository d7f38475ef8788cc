using IopPortal.Domain.Attendance;
using Xunit;

namespace IopPortal.Domain.Tracks;

public sealed class ParameterRangesTests
{
    [Fact]
    public void Check_TheDefaults_AreFine() => Assert.Empty(ParameterRanges.Check(new(), new()));

    [Theory]
    [InlineData(-1)]
    [InlineData(3001)]
    [InlineData(int.MaxValue)]
    public void Check_WeeklyMinimumOutOfRange_NamesTheField(int minutes)
    {
        var refusals = ParameterRanges.Check(new() { AdultMinWeeklyMinutes = minutes }, new());

        Assert.Contains(refusals, refusal => refusal is { Code: "number.range", Field: nameof(AttendanceParameters.AdultMinWeeklyMinutes) });
    }

    [Fact]
    public void Check_MaximumBelowMinimum_NamesTheMaximum()
    {
        var refusals = ParameterRanges.Check(new() { MinDaysPerWeek = 5, MaxDaysPerWeek = 3 }, new() { GroupCapacity = 15, GroupHardCap = 12 });

        Assert.Equal(
            [("number.at-least", nameof(AttendanceParameters.MaxDaysPerWeek)), ("number.at-least", nameof(PlanningParameters.GroupHardCap))],
            refusals.Select(refusal => (refusal.Code, refusal.Field)));
    }

    [Fact]
    public void Check_ManyMistakes_TellsThemAllAtOnce() =>
        Assert.Equal(3, ParameterRanges.Check(new() { LateGraceMinutes = -1, AttendanceLockHours = 0 }, new() { MaxSeriesDates = 401 }).Count);

    [Fact]
    public void Check_B7TaperOfMoreThanFourteenDays_IsRefused() =>
        Assert.Equal(nameof(PlanningParameters.MaxTaperDays), Assert.Single(ParameterRanges.Check(new(), new() { MaxTaperDays = 15 })).Field);

    [Fact]
    public void Check_IntervalsOfNothing_AreRefused() => Assert.Equal(
        [nameof(PlanningParameters.ReviewEveryDays), nameof(PlanningParameters.RecertifyEveryDays)],
        ParameterRanges.Check(new(), new() { ReviewEveryDays = 0, RecertifyEveryDays = 0 }).Select(refusal => refusal.Field));

    [Fact]
    public void Check_ReasonThatIsNone_IsRefused() =>
        Assert.Equal("choice.unknown", Assert.Single(ParameterRanges.Check(new() { AutoExcused = [(AbsenceReason)99] }, new())).Code);
}
