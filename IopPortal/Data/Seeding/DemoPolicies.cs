using IopPortal.Domain.Policies;

namespace IopPortal.Data.Seeding;

/// <summary>What the two intensive programs say about missing. The step-down program has no policy.</summary>
internal static class DemoPolicies
{
    private const int FourWeeks = 28;

    public static IEnumerable<object> Build(DemoCalendar calendar, DemoClinic clinic)
    {
        IReadOnlyList<PolicyRule> rules =
        [
            new(PolicyRuleKind.MaxMisses, PolicyStage.Watch, 1) { Window = PolicyWindow.Days, Days = FourWeeks },
            PolicyPresets.FiveOfTheLastTen with { Stage = PolicyStage.Contract },
            PolicyPresets.MoreThanSixInTwelveWeeks,
            PolicyPresets.ThreeNoCallsInARow,
            PolicyPresets.TwoLatesAreOneMiss,
        ];
        return clinic.Programs.Where(program => program.HasWeeklyMinimum).Select(program => new AttendancePolicy(program.Id, calendar.First.AddDays(-365), rules));
    }
}
