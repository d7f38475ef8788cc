using IopPortal.Components.Wording;
using Xunit;

namespace IopPortal.Components.Pages.Clients;

public sealed class StayWordsTests
{
    [Theory]
    [InlineData(4, "Week 4 of 8")]
    [InlineData(8, "Week 8 of 8")]
    [InlineData(9, "Week 9, 8 planned")]
    public void Week_PastThePlan_SaysHowManyWerePlanned(int week, string said) => Assert.Equal(said, StayWords.Week(week, 8));

    [Theory]
    [InlineData(0, "the day of the referral")]
    [InlineData(1, "1 day after the referral")]
    [InlineData(14, "14 days after the referral")]
    public void AfterReferral_NoDay_IsTheDayItself(int days, string said) => Assert.Equal(said, StayWords.AfterReferral(days));

    [Theory]
    [InlineData(0, "today")]
    [InlineData(1, "tomorrow")]
    [InlineData(-1, "yesterday")]
    [InlineData(2, "Wed, Mar 11")]
    public void DayWithin_ASentence_BeginsSmall(int days, string said)
    {
        var today = new DateOnly(2026, 3, 9);

        Assert.Equal(said, When.DayWithin(today.AddDays(days), today));
    }
}
