using IopPortal.Domain.Time;
using Xunit;

namespace IopPortal.Domain.Attendance;

public sealed class DayTotalsTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Fact]
    public void Of_PullOutInsideAGroup_CountsTheMinutesOnce()
    {
        var totals = DayTotals.Of([Session(Monday, 540, 720), Session(Monday, 600, 630)]);

        Assert.Equal([new(Monday, 180)], totals);
    }

    [Fact]
    public void Of_PullOutReachingPastTheGroup_AddsOnlyThePastPart()
    {
        var totals = DayTotals.Of([Session(Monday, 540, 720), Session(Monday, 700, 740)]);

        Assert.Equal([new(Monday, 200)], totals);
    }

    [Fact]
    public void Of_KindThatDoesNotCount_GivesADayOfNothing()
    {
        var totals = DayTotals.Of([Session(Monday, 540, 600) with { Counts = false }]);

        Assert.Equal([new(Monday, 0)], totals);
    }

    [Fact]
    public void Of_SeveralDays_KeepsThemApartInOrder()
    {
        var tuesday = Monday.AddDays(1);

        var totals = DayTotals.Of([Session(tuesday, 540, 600), Session(Monday, 540, 720), Session(tuesday, 600, 660)]);

        Assert.Equal([new(Monday, 180), new(tuesday, 120)], totals);
    }

    private static CreditedInterval Session(DateOnly date, int start, int end)
    {
        var midnight = new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero);
        return new(date, [new UtcSlot(midnight.AddMinutes(start), midnight.AddMinutes(end))], Counts: true);
    }
}
