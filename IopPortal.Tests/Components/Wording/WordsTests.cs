using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using Xunit;

namespace IopPortal.Components.Wording;

public sealed class WordsTests
{
    [Fact]
    public void For_Stale_NamesWhoAndWhenOnTheProgramsWall()
    {
        var refusal = Refusal.Stale("Ana Ruiz", new DateTimeOffset(2026, 3, 9, 13, 5, 0, TimeSpan.Zero));

        var sentence = Words.For(refusal, "America/New_York");

        Assert.StartsWith("Ana Ruiz changed this at Mon, Mar 9, 9:05 AM.", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void For_UnknownCode_Throws()
    {
        var refusal = new Refusal("no-such-code");

        Assert.Throws<InvalidOperationException>(() => Words.For(refusal));
    }

    [Theory]
    [InlineData("09:00", "11:30", "9:00–11:30 AM")]
    [InlineData("09:00", "12:00", "9:00 AM–12:00 PM")]
    [InlineData("17:30", "20:30", "5:30–8:30 PM")]
    public void Range_TwoTimes_SaysTheHalfOfTheDayOnce(string start, string end, string said)
    {
        var range = When.Range(TimeOnly.ParseExact(start, "HH:mm"), TimeOnly.ParseExact(end, "HH:mm"));

        Assert.Equal(said, range);
    }

    [Fact]
    public void Slot_TheNextDay_IsTomorrow()
    {
        var slot = new LocalSlot(new(2026, 3, 10), new(9, 0), new(12, 0));

        var said = When.Slot(slot, new DateOnly(2026, 3, 9));

        Assert.Equal("Tomorrow 9:00 AM–12:00 PM", said);
    }

    [Theory]
    [InlineData(190, "3 h 10 min")]
    [InlineData(180, "3 h")]
    [InlineData(50, "50 min")]
    [InlineData(0, "0 h")]
    public void Minutes_Any_AreHoursAndMinutes(int minutes, string said)
    {
        var words = When.Minutes(minutes);

        Assert.Equal(said, words);
    }

    [Fact]
    public void For_Weekdays_JoinsTheirNames()
    {
        var words = EnumWords.For(WeekdaySet.Monday | WeekdaySet.Wednesday | WeekdaySet.Friday);

        Assert.Equal("Monday, Wednesday and Friday", words);
    }
}
