using IopPortal.Domain.Attendance;
using IopPortal.Domain.Sessions;
using Xunit;

namespace IopPortal.Domain.Policies;

public sealed class PolicyEngineTests
{
    private static readonly DateOnly Admitted = new(2026, 1, 5);

    [Theory]
    [InlineData("PNNN", true)]
    [InlineData("PNENN", false)]
    [InlineData("PNXNN", true)] // P6: a session the program cancelled neither breaks nor extends a run.
    [InlineData("NNNP", false)]
    public void Flags_P5ThreeNoCallsInARow_LooksAtTheRunThatGoesOn(string history, bool flagged) =>
        Assert.Equal(flagged, Read(history, PolicyPresets.ThreeNoCallsInARow).Count == 1);

    [Theory]
    [InlineData("UUUUUU", false)]
    [InlineData("UUUUUUU", true)]
    [InlineData("EEEEEEEEE", false)]
    public void Flags_MoreThanSixInTwelveWeeks_LeavesExcusedOnesFree(string history, bool flagged) =>
        Assert.Equal(flagged, Read(history, PolicyPresets.MoreThanSixInTwelveWeeks).Count == 1);

    [Theory]
    [InlineData("UUPP", false)]
    [InlineData("UNPU", true)]
    public void Flags_ThreeUnexcusedInTheEpisode_ClearByNothingButACorrection(string history, bool flagged)
    {
        var flags = Read(history, PolicyPresets.ThreeUnexcusedInTheEpisode);

        Assert.Equal(flagged, flags.Count == 1);
        Assert.All(flags, flag => Assert.Equal((null, null, 3), (flag.ClearsOn, flag.ClearsAfter, flag.Causes.Count)));
    }

    [Theory]
    [InlineData("EUNUEPPPPP", true)]
    [InlineData("EUNUEPPPPPP", false)]
    public void Flags_FiveOfTheLastTen_MovesOnWithEverySession(string history, bool flagged) =>
        Assert.Equal(flagged, Read(history, PolicyPresets.FiveOfTheLastTen).Count == 1);

    [Fact]
    public void Flags_MoreThanOneInSix_SaysHowManySessionsClearIt()
    {
        var flag = Assert.Single(Read("PPUPNP", PolicyPresets.MoreThanOneInSix));

        Assert.Equal((3, (DateOnly?)null), (flag.ClearsAfter, flag.ClearsOn));
        Assert.Equal([AttendanceStatus.Unexcused, AttendanceStatus.NoShow], flag.Causes.Select(cause => cause.Status));
    }

    [Theory]
    [InlineData("PPPU", false)]
    [InlineData("PPU", true)]
    public void Flags_MonthlyRateUnder75_CountsThisMonthOnly(string history, bool flagged)
    {
        var flags = Read(history, PolicyPresets.MonthlyRateUnder75);

        Assert.Equal(flagged, flags.Count == 1);
        Assert.All(flags, flag => Assert.Equal(new DateOnly(2026, 2, 1), flag.ClearsOn));
    }

    [Fact]
    public void Flags_TwoLatesAreOneMiss_NamesTheLateOnesAndTheDayTheFirstIsTooOld()
    {
        AttendanceFact[] facts =
        [
            Fact(new(2026, 2, 13), AttendanceStatus.Late), Fact(new(2026, 2, 25), AttendanceStatus.NoShow), Fact(new(2026, 3, 6), AttendanceStatus.Late),
        ];
        PolicyRule[] rules = [new(PolicyRuleKind.MaxMisses, PolicyStage.Watch, 1) { Window = PolicyWindow.Days, Days = 28 }, PolicyPresets.TwoLatesAreOneMiss];

        var flag = Assert.Single(PolicyEngine.Flags(rules, facts, Admitted, new(2026, 3, 10)));

        Assert.Equal(facts.Select(fact => fact.Date), flag.Causes.Select(cause => cause.Date));
        Assert.Equal(new DateOnly(2026, 3, 13), flag.ClearsOn);
        Assert.Empty(PolicyEngine.Flags(rules, facts, Admitted, new(2026, 3, 13)));
    }

    [Fact]
    public void Flags_OneLateArrivalAlone_IsNoMiss()
    {
        PolicyRule[] rules = [new(PolicyRuleKind.MaxMisses, PolicyStage.Watch, 0), PolicyPresets.TwoLatesAreOneMiss];

        Assert.Empty(PolicyEngine.Flags(rules, [Fact(Admitted, AttendanceStatus.Late)], Admitted, Admitted));
    }

    [Theory]
    [InlineData(60, false)]
    [InlineData(59, true)]
    public void Flags_MissedMinutesPerWeek_AddsUpWhatWasNotCredited(int allowed, bool flagged)
    {
        var facts = new[] { Fact(Admitted, AttendanceStatus.Late) with { CreditedMinutes = 150 }, Fact(Admitted.AddDays(2), AttendanceStatus.LeftEarly) with { CreditedMinutes = 150 } };

        var flags = PolicyEngine.Flags([new(PolicyRuleKind.MissedMinutesPerWeek, PolicyStage.Watch) { Minutes = allowed }], facts, Admitted, Admitted.AddDays(4));

        Assert.Equal(flagged, flags.Count == 1);
        Assert.All(flags, flag => Assert.Equal(Admitted.AddDays(7), flag.ClearsOn));
    }

    [Fact]
    public void Flags_MinimumAttended_WaitsForTheWindowToPass()
    {
        var rule = new PolicyRule(PolicyRuleKind.MinimumAttended, PolicyStage.Watch, 1) { Window = PolicyWindow.Days, Days = 14, SessionKind = SessionKind.IndividualTherapy };
        AttendanceFact[] facts = [Fact(Admitted.AddDays(3), AttendanceStatus.Present)];

        Assert.Empty(PolicyEngine.Flags([rule], facts, Admitted, Admitted.AddDays(12)));
        Assert.Equal(1, Assert.Single(PolicyEngine.Flags([rule], facts, Admitted, Admitted.AddDays(13))).ClearsAfter);
    }

    [Fact]
    public void Flags_ClearedByAPerson_CountsOnlyWhatCameAfter()
    {
        var facts = Facts("UUU");

        Assert.Empty(PolicyEngine.Flags([PolicyPresets.ThreeUnexcusedInTheEpisode], facts, Admitted, facts[^1].Date, cleared: facts[0].Date));
    }

    [Fact]
    public void Flags_CorrectedRecord_AreGone()
    {
        var facts = Facts("UUU");

        Assert.Single(PolicyEngine.Flags([PolicyPresets.ThreeUnexcusedInTheEpisode], facts, Admitted, facts[^1].Date));
        Assert.Empty(PolicyEngine.Flags([PolicyPresets.ThreeUnexcusedInTheEpisode], [.. facts.SkipLast(1), facts[^1] with { Status = AttendanceStatus.Present }], Admitted, facts[^1].Date));
    }

    private static IReadOnlyList<PolicyFlag> Read(string history, PolicyRule rule)
    {
        var facts = Facts(history);
        return PolicyEngine.Flags([rule], facts, Admitted, facts[^1].Date);
    }

    /// <summary>One session a day.</summary>
    private static List<AttendanceFact> Facts(string history) => [.. history.Select((letter, index) => Fact(Admitted.AddDays(index), letter switch
    {
        'P' => AttendanceStatus.Present,
        'N' => AttendanceStatus.NoShow,
        'U' => AttendanceStatus.Unexcused,
        'E' => AttendanceStatus.Excused,
        _ => AttendanceStatus.CancelledByProgram,
    }))];

    private static AttendanceFact Fact(DateOnly date, AttendanceStatus status) =>
        new(date, SessionKind.GroupTherapy, status, 180, status is AttendanceStatus.Present or AttendanceStatus.Late or AttendanceStatus.LeftEarly ? 180 : 0);
}
