using Xunit;

namespace IopPortal.Domain.Attendance;

public sealed class ExcuseRuleTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 14, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(25, true)]
    [InlineData(24, true)]
    [InlineData(23, false)]
    [InlineData(-1, false)]
    public void IsExcused_C4HoursOfNotice_NeedsADay(int hours, bool excused) =>
        Assert.Equal(excused, ExcuseRule.IsExcused(AbsenceReason.Illness, Start.AddHours(-hours), Start, new()));

    [Fact]
    public void IsExcused_C4NoNotice_OnlyReasonsThatExcuseByThemselves()
    {
        var excused = Enum.GetValues<AbsenceReason>().Where(reason => ExcuseRule.IsExcused(reason, null, Start, new()));

        Assert.Equal([AbsenceReason.Hospitalised, AbsenceReason.CourtOrLegal, AbsenceReason.Weather, AbsenceReason.Bereavement], excused);
    }

    [Fact]
    public void IsExcused_C4Granted_NeedsNeitherReasonNorNotice()
    {
        Assert.True(ExcuseRule.IsExcused(null, null, Start, new(), granted: true));
        Assert.False(ExcuseRule.IsExcused(null, null, Start, new()));
    }

    [Fact]
    public void IsExcused_ProgramWithOtherReasons_GoesByThem()
    {
        var parameters = new AttendanceParameters { AutoExcused = [AbsenceReason.Transport] };

        Assert.True(ExcuseRule.IsExcused(AbsenceReason.Transport, null, Start, parameters));
        Assert.False(ExcuseRule.IsExcused(AbsenceReason.Weather, null, Start, parameters));
    }
}
