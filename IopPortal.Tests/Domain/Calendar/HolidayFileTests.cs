using IopPortal.Support;
using Xunit;
using static IopPortal.Support.HolidayFiles;

namespace IopPortal.Domain.Calendar;

public sealed class HolidayFileTests
{
    private const string Day = "DTSTART;VALUE=DATE:20260703";

    [Fact]
    public void Read_OneDay_IsThatDayWithItsName()
    {
        var file = HolidayFile.Read(One("20260703", "Independence Day (observed)")).Value;

        Assert.Equal([new HolidayDay(new(2026, 7, 3), "Independence Day (observed)")], file.Days);
        Assert.Empty(file.Skipped);
    }

    [Theory]
    [InlineData("DTEND;VALUE=DATE:20260704", 1)]
    [InlineData("DTEND;VALUE=DATE:20260706", 3)]
    [InlineData("DTEND;VALUE=DATE:20260703", 1)]
    [InlineData("DURATION:P2D", 2)]
    [InlineData("DURATION:P1W", 7)]
    [InlineData("X-NOTHING:1", 1)]
    public void Read_SeveralDays_EndsTheDayBeforeTheEnd(string end, int days) =>
        Assert.Equal(days, HolidayFile.Read(Of(Event(Day, end, "SUMMARY:Break"))).Value.Days.Count);

    [Fact]
    public void Read_YearsEnd_CrossesIt() =>
        Assert.Equal([new(2026, 12, 31), new(2027, 1, 1)], HolidayFile.Read(Of(Event("DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270102"))).Value.Days.Select(day => day.Date));

    [Theory]
    [InlineData("SUMMARY:Labor\r\n  Day", "Labor Day")]
    [InlineData("SUMMARY:Labor\r\n\t Day", "Labor Day")]
    [InlineData("SUMMARY;LANGUAGE=\"en:us\":Rest\\, relax\\; and\\nsleep\\\\", "Rest, relax; and sleep\\")]
    [InlineData("summary;language=de:Tag der Arbeit", "Tag der Arbeit")]
    [InlineData("SUMMARY:", HolidayFile.Unnamed)]
    [InlineData("X-OTHER:1", HolidayFile.Unnamed)]
    [InlineData("SUMMARY:a\u202Eb", "a b")]
    [InlineData("SUMMARY:日本の祝日 🎌", "日本の祝日 🎌")]
    public void Read_Names_AreUnfoldedAndUnescaped(string line, string name) =>
        Assert.Equal(name, Assert.Single(HolidayFile.Read(Of(Event(Day, line))).Value.Days).Name);

    [Theory]
    [InlineData("holidays.recurring", Day, "RRULE:FREQ=YEARLY")]
    [InlineData("holidays.recurring", Day, "RDATE;VALUE=DATE:20270703")]
    [InlineData("holidays.recurring", Day, "RECURRENCE-ID;VALUE=DATE:20260703")]
    [InlineData("holidays.timed", "DTSTART:20260703T090000Z", "DTEND:20260703T100000Z")]
    [InlineData("holidays.timed", "DTSTART;TZID=America/New_York:20260703T090000", "X-A:1")]
    [InlineData("holidays.cancelled", Day, "STATUS:CANCELLED")]
    [InlineData("holidays.no-date", "X-A:1", "X-B:1")]
    [InlineData("holidays.no-date", "DTSTART;VALUE=DATE:20261399", "X-A:1")]
    [InlineData("holidays.no-date", "DTSTART;VALUE=DATE:99991231", "X-A:1")]
    [InlineData("holidays.no-date", Day, "DTEND;VALUE=DATE:20260701")]
    [InlineData("holidays.no-date", Day, "DURATION:PT5H")]
    [InlineData("holidays.no-date", Day, "DURATION:P99999999999D")]
    [InlineData("holidays.too-long", Day, "DTEND;VALUE=DATE:20270703")]
    public void Read_EventsThatAreNoPlainDays_AreListedWithTheReason(string code, string first, string second)
    {
        var file = HolidayFile.Read(Of(Event(first, second, "SUMMARY:Party"), Event(Day, "SUMMARY:Taken"))).Value;

        var skipped = Assert.Single(file.Skipped);
        Assert.Equal(("Party", code), (skipped.Name, skipped.Reason.Code));
        Assert.Equal("Taken", Assert.Single(file.Days).Name);
    }

    [Theory]
    [InlineData("holidays.not-a-calendar", "")]
    [InlineData("holidays.not-a-calendar", "<html>Sign in</html>")]
    [InlineData("holidays.not-a-calendar", "\0\u0001\u0002%PDF-1.7:1")]
    [InlineData("holidays.not-a-calendar", "BEGIN:VEVENT\nEND:VEVENT")]
    [InlineData("holidays.cut-off", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260703")]
    [InlineData("holidays.cut-off", "BEGIN:VCALENDAR")]
    public void Read_NoCalendarOrHalfOfOne_IsRefused(string code, string text) => Assert.Equal(code, Assert.Single(HolidayFile.Read(text).Refusals).Code);

    [Fact]
    public void Read_ReminderInsideAnEvent_IsNotTakenForIt()
    {
        var file = HolidayFile.Read(Of(Event(Day, "SUMMARY:Real", "BEGIN:VALARM", "SUMMARY:Ring", "RRULE:FREQ=DAILY", "END:VALARM"), "BEGIN:VTODO", "DTSTART;VALUE=DATE:20260801", "END:VTODO")).Value;

        Assert.Equal("Real", Assert.Single(file.Days).Name);
    }

    [Fact]
    public void Read_TwoOnOneDay_CloseItOnce() =>
        Assert.Equal("First", Assert.Single(HolidayFile.Read(Of(Event(Day, "SUMMARY:First"), Event(Day, "SUMMARY:Second"))).Value.Days).Name);

    [Fact]
    public void Read_BareLineFeedsAndAByteOrderMark_AreFine() =>
        Assert.Single(HolidayFile.Read("\uFEFF" + One().Replace("\r\n", "\n", StringComparison.Ordinal)).Value.Days);

    [Fact]
    public void Read_TooManyEvents_IsRefused() =>
        Assert.Equal("holidays.too-many", Assert.Single(HolidayFile.Read(Of([.. Enumerable.Repeat(Event(Day), HolidayFile.MostEvents + 1)])).Refusals).Code);

    [Fact]
    public void Read_AVeryLongName_IsCutWhereACharacterEnds()
    {
        var name = Assert.Single(HolidayFile.Read(Of(Event(Day, "SUMMARY:x" + string.Concat(Enumerable.Repeat("🎌", 100))))).Value.Days).Name;

        Assert.Null(PlainText.Check("Name", name, 120));
    }
}
