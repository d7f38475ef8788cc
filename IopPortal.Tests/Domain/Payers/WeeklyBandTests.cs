using IopPortal.Domain.Tracks;
using Xunit;

namespace IopPortal.Domain.Payers;

public sealed class WeeklyBandTests
{
    [Theory]
    [InlineData(360, false, BandSide.Below)] // 2 h × 3 d
    [InlineData(540, false, BandSide.Within)]
    [InlineData(1140, false, BandSide.Within)]
    [InlineData(1200, false, BandSide.Above)] // 4 h × 5 d
    [InlineData(360, true, BandSide.Within)]
    [InlineData(300, true, BandSide.Below)]
    public void SideOf_Plan_SaysWhereItLies(int minutes, bool isMinor, BandSide side) =>
        Assert.Equal(side, WeeklyBand.Of(CountingRules.Of(new()), isMinor, LevelOfCare.Iop)!.SideOf(minutes));

    [Fact]
    public void Of_PayerWithItsOwnNumbers_GoesBeforeTheProgram() => Assert.Equal(
        new WeeklyBand(600, 900, "Meridian", LevelOfCare.Iop),
        WeeklyBand.Of(CountingRules.Of(new(), "Meridian", new() { MinWeeklyMinutes = 600, MaxWeeklyMinutes = 900 }), isMinor: false, LevelOfCare.Iop));

    [Fact]
    public void Of_OutpatientCare_HasNoBand() => Assert.Null(WeeklyBand.Of(CountingRules.Of(new()), isMinor: false, LevelOfCare.Outpatient));
}
