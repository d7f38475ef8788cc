namespace IopPortal.Domain.Policies;

/// <summary>Rules that programs commonly use, to begin a policy with.</summary>
public static class PolicyPresets
{
    private const int TwelveWeeks = 84;

    public static PolicyRule MoreThanSixInTwelveWeeks { get; } = new(PolicyRuleKind.MaxMisses, PolicyStage.DischargeReview, 6) { Window = PolicyWindow.Days, Days = TwelveWeeks };

    public static PolicyRule ThreeUnexcusedInTheEpisode { get; } = new(PolicyRuleKind.MaxMisses, PolicyStage.Contract, 2);

    public static PolicyRule FiveOfTheLastTen { get; } = new(PolicyRuleKind.MissesOfLast, PolicyStage.DischargeReview, 5) { Of = 10, Misses = MissKinds.Every };

    public static PolicyRule MoreThanOneInSix { get; } = new(PolicyRuleKind.MissesOfLast, PolicyStage.Watch, 2) { Of = 6 };

    public static PolicyRule ThreeNoCallsInARow { get; } = new(PolicyRuleKind.ConsecutiveMisses, PolicyStage.DischargeReview, 3) { Misses = MissKinds.NoShow };

    public static PolicyRule MonthlyRateUnder75 { get; } = new(PolicyRuleKind.RateBelow, PolicyStage.Contract) { Window = PolicyWindow.Month, Percent = 75, Misses = MissKinds.Every };

    public static PolicyRule TwoLatesAreOneMiss { get; } = new(PolicyRuleKind.TardiesEqualMiss, PolicyStage.Watch, 2);

    public static IReadOnlyList<PolicyRule> All { get; } =
        [MoreThanSixInTwelveWeeks, ThreeUnexcusedInTheEpisode, FiveOfTheLastTen, MoreThanOneInSix, ThreeNoCallsInARow, MonthlyRateUnder75, TwoLatesAreOneMiss];
}
