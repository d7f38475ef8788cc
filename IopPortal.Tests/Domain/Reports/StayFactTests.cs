using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using Xunit;

namespace IopPortal.Domain.Reports;

public sealed class StayFactTests
{
    private static readonly DateOnly Monday = new(2026, 2, 23);

    [Fact]
    public void Spread_OddAndEvenNumbers_HaveTheirMedian()
    {
        Assert.Equal(new Spread(3, 20, 30, 10, 60), Spread.Of([60, 10, 20]));
        Assert.Equal(new Spread(4, 25, 27.5, 10, 50), Spread.Of([50, 10, 30, 20]));
        Assert.Equal(new Spread(0, null, null, null, null), Spread.Of([]));
    }

    [Fact]
    public void LengthOfStay_FirstAndLastDay_BothCount()
    {
        var stay = Stay(admitted: Monday, discharged: Monday.AddDays(6));

        Assert.Equal((7, null), (stay.LengthOfStay, Stay(admitted: Monday).LengthOfStay));
        Assert.Equal((10, null), ((stay with { FirstSession = stay.Referred.AddDays(10) }).DaysToFirstSession, stay.DaysToFirstSession));
    }

    [Fact]
    public void IsInCare_FromAdmissionToDischarge_IncludesBothDays()
    {
        var stay = Stay(Monday, Monday.AddDays(6));

        Assert.Equal([false, true, true, false], new[] { -1, 0, 6, 7 }.Select(day => stay.IsInCare(Monday.AddDays(day))));
        Assert.False(Stay(null).IsInCare(Monday));
    }

    [Fact]
    public void TrackOn_TwoTracksAtOnce_IsTheOneBegunLast()
    {
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var stay = Stay(Monday) with { Tracks = [new(Guid.CreateVersion7(), first, Monday, null), new(Guid.CreateVersion7(), second, Monday.AddDays(7), Monday.AddDays(13))] };

        Assert.Equal([null, first, second, first], new[] { -1, 6, 7, 14 }.Select(day => stay.TrackOn(Monday.AddDays(day))));
        Assert.Equal(second, stay.LastTrack);
    }

    [Fact]
    public void Share_NothingPlanned_IsNone()
    {
        Assert.Null(HoursDelivered.Of([]).Share);
        Assert.Null(Cancellations.Of([]).Share);
        Assert.Null(new TrackFill(0, 2).Share);
        Assert.Equal(new HoursDelivered(2, 360, 270), HoursDelivered.Of([new(Guid.Empty, Monday, null, 180, 180), new(Guid.Empty, Monday, null, 180, 90)]));
        Assert.Equal((0.75, 0.25), (new HoursDelivered(2, 360, 270).Share, Cancellations.Of([new(Monday, null, null, 3), new(Monday, null, "Snow", 1)]).Share));
    }

    [Fact]
    public void Minutes_TwoSessionsAtOnce_CountOnceForOnePersonAndTwiceForTwo()
    {
        var (one, other, nine) = (Guid.CreateVersion7(), Guid.CreateVersion7(), new DateTimeOffset(2026, 2, 23, 9, 0, 0, TimeSpan.Zero));
        ContactFact Fact(Guid staff, int from, int to, SessionKind kind = SessionKind.GroupTherapy) => new(staff, Monday, kind, new UtcSlot(nine.AddMinutes(from), nine.AddMinutes(to)));

        Assert.Equal(180, ContactFact.Minutes([Fact(one, 0, 180), Fact(one, 60, 120), Fact(one, 200, 260, SessionKind.TeamMeeting)]));
        Assert.Equal(240, ContactFact.Minutes([Fact(one, 0, 180), Fact(other, 60, 120)]));
    }

    [Fact]
    public void Weeks_PeriodInsideWeeks_AreCutToItAndCoverIt()
    {
        var period = new ReportPeriod(Monday.AddDays(2), Monday.AddDays(15));

        Assert.Equal([new(Monday.AddDays(2), Monday.AddDays(6)), new(Monday.AddDays(7), Monday.AddDays(13)), new(Monday.AddDays(14), Monday.AddDays(15))], period.Weeks);
        Assert.Equal(period.Days, period.Weeks.Sum(week => week.Days));
    }

    [Theory]
    [InlineData(PeriodPreset.ThisWeek, "2026-02-23", "2026-03-01")]
    [InlineData(PeriodPreset.LastFourWeeks, "2026-01-26", "2026-02-22")]
    [InlineData(PeriodPreset.LastTwelveWeeks, "2025-12-01", "2026-02-22")]
    [InlineData(PeriodPreset.ThisQuarter, "2026-01-01", "2026-03-31")]
    [InlineData(PeriodPreset.LastQuarter, "2025-10-01", "2025-12-31")]
    [InlineData(PeriodPreset.ThisYear, "2026-01-01", "2026-12-31")]
    public void On_AWednesday_IsWhatItsNameSays(PeriodPreset preset, string from, string to)
    {
        var period = PeriodPresets.On(preset, Monday.AddDays(2));

        Assert.Equal((DateOnly.Parse(from, null), DateOnly.Parse(to, null)), (period.From, period.To));
        Assert.Null(period.Refuse());
    }

    private static StayFact Stay(DateOnly? admitted, DateOnly? discharged = null) => new(Monday.AddDays(-14), admitted, discharged, discharged is null ? null : DischargeReason.Moved, null, []);
}
