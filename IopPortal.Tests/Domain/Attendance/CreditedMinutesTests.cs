using FsCheck;
using FsCheck.Fluent;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using Xunit;

namespace IopPortal.Domain.Attendance;

public sealed class CreditedMinutesTests
{
    private const string NewYork = "America/New_York";

    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly AttendanceParameters Defaults = new();
    private static readonly AttendanceParameters NoBreaks = new() { CountShortBreaks = false };
    private static readonly SessionBreak[] TwoBreaks = [new(new(9, 50), new(10, 0)), new(new(10, 50), new(11, 0))];

    [Fact]
    public void Of_H1ShortBreaksCounted_IsTheWholeSession() => Assert.Equal(180, Credit(AttendanceStatus.Present, breaks: TwoBreaks));

    [Fact]
    public void Of_H2ShortBreaksNotCounted_LeavesThemOut() => Assert.Equal(160, Credit(AttendanceStatus.Present, breaks: TwoBreaks, parameters: NoBreaks));

    [Fact]
    public void Of_H3AdmittedPastTheCutOff_CountsFromArrival()
    {
        var outcome = ArrivalRule.Judge(At(9, 20), null, Session(9, 12), Defaults, admitOverride: true);

        Assert.Equal(new ArrivalOutcome(AttendanceStatus.Late), outcome);
        Assert.Equal(160, Credit(outcome.Status, arrived: At(9, 20), breaks: TwoBreaks));
    }

    [Fact]
    public void Of_H3bNotAdmitted_IsNothing()
    {
        var outcome = ArrivalRule.Judge(At(9, 20), null, Session(9, 12), Defaults);

        Assert.Equal(new ArrivalOutcome(AttendanceStatus.Unexcused, NotAdmitted: true), outcome);
        Assert.Equal(0, Credit(outcome.Status, arrived: At(9, 20), breaks: TwoBreaks));
    }

    [Fact]
    public void Of_H4Lunch_IsNeverCounted() =>
        Assert.Equal(300, Credit(AttendanceStatus.Present, endHour: 15, breaks: [new(new(12, 0), new(13, 0), IsMeal: true)]));

    [Fact]
    public void Of_H5ArrivedAfterTheEnd_IsNothing() => Assert.Equal(0, Credit(AttendanceStatus.Late, arrived: At(12, 10)));

    [Fact]
    public void Of_H6LeftInsideABreak_StopsAtTheBreak() =>
        Assert.Equal(100, Credit(AttendanceStatus.LeftEarly, left: At(10, 55), breaks: TwoBreaks, parameters: NoBreaks));

    [Fact]
    public void Of_H7CameEarlyAndStayed_IsTheSessionOnly() => Assert.Equal(180, Credit(AttendanceStatus.Present, arrived: At(8, 40), left: At(12, 20)));

    [Theory]
    [InlineData(4, 180)]
    [InlineData(5, 180)]
    [InlineData(6, 174)]
    public void Of_C2ArrivalAroundTheGrace_CountsFromTheStartWithinIt(int minute, int minutes) =>
        Assert.Equal(minutes, Credit(AttendanceStatus.Present, arrived: At(9, minute)));

    [Fact]
    public void Of_C2EveryOtherStatus_IsNothing()
    {
        AttendanceStatus[] credited = [AttendanceStatus.Present, AttendanceStatus.Late, AttendanceStatus.LeftEarly];

        foreach (var status in Enum.GetValues<AttendanceStatus>())
        {
            Assert.Equal(credited.Contains(status) ? 180 : 0, Credit(status));
        }
    }

    [Fact]
    public void Of_C2LeftBeforeArriving_IsNothing() => Assert.Equal(0, Credit(AttendanceStatus.Late, arrived: At(11, 0), left: At(10, 0)));

    [Fact]
    public void Of_AnyTimesAndBreaks_AgreesWithCountingMinutes()
    {
        var minute = Gen.Choose(-60, 300);
        var optional = Gen.OneOf(Gen.Constant<int?>(null), minute.Select(value => (int?)value));
        var pause = from start in minute from length in Gen.Choose(0, 70) select (Start: start, End: start + length);
        var cases =
            from length in Gen.Choose(5, 240)
            from arrived in optional
            from left in optional
            from grace in Gen.Choose(0, 10)
            from breaks in pause.ListOf()
            select (length, arrived, left, grace, breaks);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(cases.ToArbitrary(), sample =>
        {
            var (length, arrived, left, grace, breaks) = sample;
            var start = At(9, 0);
            var pauses = breaks.Select(one => new UtcSlot(start.AddMinutes(one.Start), start.AddMinutes(one.End))).ToList();
            var expected = Enumerable.Range(0, length).Count(now =>
                (arrived is null || arrived <= grace || arrived <= now)
                && (left is null || now < left)
                && !breaks.Any(one => one.Start <= now && now < one.End));

            var minutes = CreditedMinutes.Of(
                AttendanceStatus.Present, new(start, start.AddMinutes(length)), pauses, Shift(start, arrived), Shift(start, left), grace);

            return minutes == expected;
        }));
    }

    [Fact]
    public void Of_AnyMark_IsNeverBelowNothingNorAboveTheSession()
    {
        var instant = Gen.OneOf(Gen.Constant<int?>(null), Gen.Choose(-500, 900).Select(value => (int?)value));
        var pause = from start in Gen.Choose(-60, 300) from length in Gen.Choose(-20, 200) select (Start: start, End: start + length);
        var cases =
            from length in Gen.Choose(5, 600)
            from status in Gen.Elements(Enum.GetValues<AttendanceStatus>())
            from arrived in instant
            from left in instant
            from grace in Gen.Choose(0, 60)
            from breaks in pause.ListOf()
            select (length, status, arrived, left, grace, breaks);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(cases.ToArbitrary(), sample =>
        {
            var (length, status, arrived, left, grace, breaks) = sample;
            var start = At(9, 0);
            var pauses = breaks.Select(one => new UtcSlot(start.AddMinutes(one.Start), start.AddMinutes(one.End))).ToList();

            var minutes = CreditedMinutes.Of(status, new(start, start.AddMinutes(length)), pauses, Shift(start, arrived), Shift(start, left), grace);

            return minutes >= 0 && minutes <= length;
        }));
    }

    [Fact]
    public void UncountedBreaks_TimeThatComesTwice_IsTheOneAfterTheStart()
    {
        var day = new DateOnly(2026, 11, 1);
        var start = new DateTimeOffset(day, new(1, 15), TimeSpan.FromHours(-5)); // A quarter past one for the second time.

        var pause = Assert.Single(CreditedMinutes.UncountedBreaks([new(new(1, 30), new(1, 45), IsMeal: true)], day, NewYork, Defaults, start));

        Assert.Equal(start.AddMinutes(15), pause.Start);
        Assert.Equal(start.AddMinutes(30), pause.End);
    }

    [Theory]
    [InlineData(10, false, true, 0)]
    [InlineData(11, false, true, 1)]
    [InlineData(10, true, true, 1)]
    [InlineData(10, false, false, 1)]
    public void UncountedBreaks_Break_DependsOnLengthMealAndProgram(int minutes, bool meal, bool countShort, int uncounted)
    {
        var pause = new SessionBreak(new(10, 0), new TimeOnly(10, 0).AddMinutes(minutes), meal);

        var breaks = CreditedMinutes.UncountedBreaks([pause], Day, NewYork, new() { CountShortBreaks = countShort }, At(9, 0));

        Assert.Equal(uncounted, breaks.Count);
        Assert.All(breaks, slot => Assert.Equal(new UtcSlot(At(10, 0), At(10, minutes)), slot));
    }

    private static DateTimeOffset? Shift(DateTimeOffset start, int? minutes) => minutes is { } by ? start.AddMinutes(by) : null;

    private static DateTimeOffset At(int hour, int minute) => new DateTimeOffset(Day, new(hour, minute), TimeSpan.FromHours(-5)).ToUniversalTime();

    private static UtcSlot Session(int startHour, int endHour) => new(At(startHour, 0), At(endHour, 0));

    private static int Credit(
        AttendanceStatus status,
        int endHour = 12,
        DateTimeOffset? arrived = null,
        DateTimeOffset? left = null,
        SessionBreak[]? breaks = null,
        AttendanceParameters? parameters = null)
    {
        var numbers = parameters ?? Defaults;
        var uncounted = CreditedMinutes.UncountedBreaks(breaks ?? [], Day, NewYork, numbers, At(9, 0));
        return CreditedMinutes.Of(status, Session(9, endHour), uncounted, arrived, left, numbers.LateGraceMinutes);
    }
}
