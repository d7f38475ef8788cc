using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Conflicts;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>Joins what stands against a date with what was decided about it. A decision that no longer fits the facts counts as none.</summary>
internal static class DateJudgement
{
    private const int ReasonLength = 200;

    public static PreviewDate Of(SeriesDate date, SlotVerdict? verdict, DateDecision? decision, bool mayOverride)
    {
        IReadOnlyList<Conflict> conflicts = date.Problem is { } problem ? [new(ConflictLevel.Block, problem)] : verdict!.Conflicts;
        var choices = Choices(date, conflicts, mayOverride);
        var made = decision is not null && choices.Contains(decision.Choice) && HasReason(decision) ? decision : null;
        return new PreviewDate(date.Date, Verdict(conflicts, made), conflicts, date.ClockChanges, choices, made ?? decision, date.Slot);
    }

    private static DateVerdict Verdict(IReadOnlyList<Conflict> conflicts, DateDecision? made) =>
        made?.Choice == DateChoice.LeaveOut ? DateVerdict.LeftOut
        : Worst(conflicts) switch
        {
            null or ConflictLevel.Notice => DateVerdict.Fits,
            ConflictLevel.Closed => DateVerdict.Closed,
            ConflictLevel.Override when made?.Choice == DateChoice.Keep => DateVerdict.Kept,
            _ => DateVerdict.Undecided,
        };

    /// <summary>A closed date needs nobody's decision, whatever else stands against it.</summary>
    private static ConflictLevel? Worst(IReadOnlyList<Conflict> conflicts) =>
        conflicts.Count == 0 ? null
        : conflicts.Any(conflict => conflict.Level == ConflictLevel.Closed) ? ConflictLevel.Closed
        : conflicts.Max(conflict => conflict.Level);

    private static IReadOnlyList<DateChoice> Choices(SeriesDate date, IReadOnlyList<Conflict> conflicts, bool mayOverride) => Worst(conflicts) switch
    {
        ConflictLevel.Closed => [],
        ConflictLevel.Override when mayOverride => [DateChoice.Keep, DateChoice.LeaveOut],
        _ when date.Problem?.Code == "time.twice" => [DateChoice.Earlier, DateChoice.Later, DateChoice.LeaveOut],
        _ => [DateChoice.LeaveOut],
    };

    private static bool HasReason(DateDecision decision) =>
        decision.Choice is DateChoice.Earlier or DateChoice.Later || PlainText.Check(nameof(DateDecision.Reason), decision.Reason, ReasonLength) is null;
}
