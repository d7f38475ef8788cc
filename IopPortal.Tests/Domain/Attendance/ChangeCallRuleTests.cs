using IopPortal.Domain.Sessions;
using IopPortal.Support;
using Xunit;

namespace IopPortal.Domain.Attendance;

public sealed class ChangeCallRuleTests
{
    private static readonly DateTimeOffset Now = TestClock.Monday;

    [Theory]
    [InlineData(ScheduleChangeKind.Moved, true)]
    [InlineData(ScheduleChangeKind.Cancelled, true)]
    [InlineData(ScheduleChangeKind.Restored, true)]
    [InlineData(ScheduleChangeKind.OtherPlace, false)]
    [InlineData(ScheduleChangeKind.OtherLead, false)]
    [InlineData(ScheduleChangeKind.NowLeads, false)]
    [InlineData(ScheduleChangeKind.NoLongerLeads, false)]
    public void IsNews_OnlyWhenSomebodyWouldComeAtTheWrongTime(ScheduleChangeKind change, bool expected) =>
        Assert.Equal(expected, ChangeCallRule.IsNews(change));

    [Theory]
    [InlineData(-1, 7, false)]
    [InlineData(0, 6, false)] // In the same second, and still the old content.
    [InlineData(0, 7, true)]
    [InlineData(1, 7, true)]
    [InlineData(1, 6, true)] // Another change came after the fetch; it has a line of its own.
    public void HasReached_FetchOfAVersion_CountsFromTheChangeOn(int seconds, long version, bool expected) =>
        Assert.Equal(expected, ChangeCallRule.HasReached(new(Now.AddSeconds(seconds), version), Now, version: 7));

    [Theory]
    [InlineData(47, 60, true)] // It stood within two days.
    [InlineData(60, 47, true)] // It stands within two days.
    [InlineData(48, 60, true)]
    [InlineData(49, 60, false)]
    [InlineData(-1, 47, true)] // Where it stood is past, where it stands is not.
    [InlineData(10, -1, true)] // Brought forward and missed: nobody should come at the old time.
    [InlineData(-2, -1, false)]
    [InlineData(-1, 60, false)]
    public void IsDue_Moved_GoesByTheEarlierPlaceAhead(int oldHours, int newHours, bool expected) =>
        Assert.Equal(expected, ChangeCallRule.IsDue(Now.AddHours(oldHours), Now.AddHours(newHours), Now, 48));

    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)]
    [InlineData(49, false)]
    public void IsDue_Cancelled_GoesByWhereItStood(int oldHours, bool expected) =>
        Assert.Equal(expected, ChangeCallRule.IsDue(Now.AddHours(oldHours), null, Now, 48));

    [Fact]
    public void IsAsItWas_ThereAndBack_NothingIsLeftToTell()
    {
        Assert.True(ChangeCallRule.IsAsItWas(ScheduleChangeKind.Moved, Now, Now));
        Assert.True(ChangeCallRule.IsAsItWas(ScheduleChangeKind.Cancelled, Now, Now));
        Assert.False(ChangeCallRule.IsAsItWas(ScheduleChangeKind.Restored, Now, Now)); // The client knew that it was off.
        Assert.False(ChangeCallRule.IsAsItWas(ScheduleChangeKind.Cancelled, Now, null));
        Assert.False(ChangeCallRule.IsAsItWas(ScheduleChangeKind.Moved, Now, Now.AddHours(1)));
    }

    [Theory]
    [InlineData(CallOutcome.Reached, 1, false, true)]
    [InlineData(CallOutcome.LeftMessage, 1, true, true)]
    [InlineData(CallOutcome.LeftMessage, 1, false, false)]
    [InlineData(CallOutcome.NoAnswer, 1, true, false)]
    [InlineData(CallOutcome.WrongNumber, 1, true, false)]
    [InlineData(CallOutcome.Reached, -1, true, false)] // That call told of an earlier change.
    public void IsTold_OneCall(CallOutcome outcome, int minutes, bool messages, bool expected)
    {
        var call = new ChangeCall(Guid.NewGuid(), Guid.NewGuid(), outcome, "", Guid.NewGuid(), Now.AddMinutes(minutes));

        Assert.Equal(expected, ChangeCallRule.IsTold([call], Now, messages));
    }
}
