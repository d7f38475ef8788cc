using Xunit;

namespace IopPortal.Domain.Attendance;

public sealed class CheckInCodeTests
{
    private static readonly byte[] Secret = [.. Enumerable.Range(1, 32).Select(number => (byte)number)];
    private static readonly DateTimeOffset Now = new(2026, 2, 23, 13, 50, 20, TimeSpan.Zero);

    [Fact]
    public void Of_SameMinute_IsTheSameSixDigits()
    {
        var code = CheckInCode.Of(Secret, Now);

        Assert.Matches("^[0-9]{6}$", code);
        Assert.Equal(code, CheckInCode.Of(Secret, Now.AddSeconds(39)));
        Assert.NotEqual(code, CheckInCode.Of(Secret, Now.AddSeconds(40)));
        Assert.NotEqual(code, CheckInCode.Of([.. Secret.Reverse()], Now));
    }

    [Fact]
    public void Of_ADayOfMinutes_RepeatsHardlyEver() =>
        Assert.InRange(Enumerable.Range(0, 1440).Select(minute => CheckInCode.Of(Secret, Now.AddMinutes(minute))).Distinct().Count(), 1430, 1440);

    [Theory]
    [InlineData(0, true)]
    [InlineData(99, true)]
    [InlineData(100, false)]
    [InlineData(-21, false)]
    public void Fits_ThisMinuteAndTheOneBefore(int secondsLater, bool fits) => Assert.Equal(fits, CheckInCode.Fits(Secret, CheckInCode.Of(Secret, Now), Now.AddSeconds(secondsLater)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("１２３４５６")]
    [InlineData("abcdef")]
    public void Fits_AnythingElse_DoesNot(string? typed) => Assert.False(CheckInCode.Fits(Secret, typed, Now));

    [Fact]
    public void Fits_TypedWithABlank_Does() => Assert.True(CheckInCode.Fits(Secret, CheckInCode.Of(Secret, Now).Insert(3, " "), Now));

    [Theory]
    [InlineData(0, 60)]
    [InlineData(59, 1)]
    public void SecondsLeft_CountsToTheNextMinute(int second, int left) => Assert.Equal(left, CheckInCode.SecondsLeft(new(2026, 2, 23, 13, 50, second, TimeSpan.Zero)));

    [Theory]
    [InlineData(-31, false)]
    [InlineData(-30, true)]
    [InlineData(15, true)]
    [InlineData(16, false)]
    public void SelfCheckInRule_C11_HalfAnHourBeforeToAQuarterAfter(int minutes, bool open) =>
        Assert.Equal(open, SelfCheckInRule.IsOpen(new(Now, Now.AddHours(3)), Now.AddMinutes(minutes), new()));

    [Theory]
    [InlineData(-11, false)]
    [InlineData(-10, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void SelfCheckInRule_ProgramWithAShorterWindow_GoesByIt(int minutes, bool open) =>
        Assert.Equal(open, SelfCheckInRule.IsOpen(new(Now, Now.AddHours(3)), Now.AddMinutes(minutes), new() { CheckInBeforeMinutes = 10, CheckInAfterMinutes = 5 }));
}
