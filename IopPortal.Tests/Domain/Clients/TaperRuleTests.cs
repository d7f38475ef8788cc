using Xunit;

namespace IopPortal.Domain.Clients;

public sealed class TaperRuleTests
{
    private static readonly DateOnly From = new(2026, 3, 2);

    [Theory]
    [InlineData(13, 14, null)]
    [InlineData(14, 14, "taper.too-long")]
    [InlineData(6, 7, null)]
    [InlineData(7, 7, "taper.too-long")]
    [InlineData(14, 20, "taper.too-long")]
    [InlineData(-1, 14, "date.before")]
    public void Check_B7_NeverLongerThanTheProgramNorFourteenDays(int days, int longest, string? refusal) =>
        Assert.Equal(refusal, TaperRule.Check("TaperUntil", From, From.AddDays(days), longest)?.Code);
}
