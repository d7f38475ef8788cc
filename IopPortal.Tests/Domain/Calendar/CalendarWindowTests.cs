using Xunit;

namespace IopPortal.Domain.Calendar;

public sealed class CalendarWindowTests
{
    [Fact]
    public void At_LateInTheDay_BeginsAtAMidnightOfUtc()
    {
        var window = CalendarWindow.At(new(2026, 3, 11, 21, 30, 0, TimeSpan.FromHours(-4)));

        Assert.Equal(new(new(2026, 1, 11, 0, 0, 0, TimeSpan.Zero), new(2026, 2, 26)), window);
    }
}
