using IopPortal.Support;
using Xunit;

namespace IopPortal.Components.Pages.Calendar;

public sealed class BoardMonthTests
{
    private static readonly BoardAddress February = new(Sample.Monday) { View = BoardViewKind.Month };

    [Theory]
    [InlineData(2026, 2, 35)]
    [InlineData(2026, 3, 42)]
    [InlineData(2027, 2, 28)]
    [InlineData(2024, 2, 35)]
    public void Of_AMonth_IsWholeWeeksWithEveryDayOnce(int year, int month, int atMost)
    {
        var address = February with { Date = new(year, month, 15) };
        var query = address.Query;

        var days = BoardMonth.Of(BoardSample.View(query.From, query.Days), address).SelectMany(week => week).ToList();

        Assert.Equal(days.Count, days.Select(day => day.Date).Distinct().Count());
        Assert.Equal(DateTime.DaysInMonth(year, month), days.Count(day => day.IsInMonth));
        Assert.Equal((0, true), (days.Count % 7, days.Count <= atMost));
        Assert.Equal(DayOfWeek.Monday, days[0].Date.DayOfWeek);
    }

    [Fact]
    public void Of_MoreThanFitsADay_SaysHowManyMoreAndLeadsThere()
    {
        var sessions = Enumerable.Range(8, 6).Select(hour => BoardSample.Session(Sample.Tuesday, new(hour, 0), new(hour, 50))).ToList();

        var day = BoardMonth.Of(BoardSample.View(February.Query.From, February.Query.Days, sessions), February).SelectMany(week => week).Single(day => day.Date == Sample.Tuesday);

        Assert.Equal((6, 3, 3), (day.Count, day.Blocks.Count, day.More));
        Assert.Contains("view=day", day.Href, StringComparison.Ordinal);
    }
}
