using Xunit;

namespace IopPortal.Domain.Time;

public sealed class ProgramWeekTests
{
    [Theory]
    [InlineData(2, 23, DayOfWeek.Monday, 2, 23)]
    [InlineData(3, 1, DayOfWeek.Monday, 2, 23)]
    [InlineData(3, 1, DayOfWeek.Sunday, 3, 1)]
    [InlineData(2, 28, DayOfWeek.Sunday, 2, 22)]
    [InlineData(2, 27, DayOfWeek.Saturday, 2, 21)]
    public void StartOf_Date_IsTheLatestFirstDayUpToIt(int month, int day, DayOfWeek firstDay, int startMonth, int startDay) =>
        Assert.Equal(new DateOnly(2026, startMonth, startDay), ProgramWeek.StartOf(new(2026, month, day), firstDay));
}
