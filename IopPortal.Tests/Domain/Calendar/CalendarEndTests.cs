using Xunit;

namespace IopPortal.Domain.Calendar;

public sealed class CalendarEndTests
{
    private static readonly DateOnly Discharged = new(2026, 3, 2);

    [Theory]
    [InlineData(null, "2026-04-01T23:59:59Z", false)]
    [InlineData(null, "2026-04-02T00:00:00Z", true)]
    [InlineData("2026-02-27T17:00:00Z", "2026-04-02T00:00:00Z", true)]
    [InlineData("2026-03-28T15:00:00Z", "2026-04-27T14:59:59Z", false)] // An alumni group goes on.
    [InlineData("2026-03-28T15:00:00Z", "2026-04-27T15:00:00Z", true)]
    public void IsOver_K36_IsThirtyDaysAfterTheLaterOfDischargeAndLastSession(string? booked, string now, bool over) =>
        Assert.Equal(over, CalendarEnd.IsOver(At(now)!.Value, Discharged, At(booked)));

    [Fact]
    public void IsOver_InCareOrNeverAdmitted_IsNever() => Assert.False(CalendarEnd.IsOver(new(2040, 1, 1, 0, 0, 0, TimeSpan.Zero), null, null));

    private static DateTimeOffset? At(string? text) => text is null ? null : DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
