using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Scheduling.Conflicts;
using IopPortal.Features.Scheduling.SeriesEdits;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>Joins what stands against a date with what was decided about it. A decision that no longer fits the facts counts as none.</summary>
internal static class DateJudgement
{
    private const int ReasonLength = 200;

    /// <param name="asked">When it would take place, with what was decided about it.</param>
    /// <param name="problem">Why that has no instants (A9, A10).</param>
    public static PreviewDate Of(SeriesDate date, LocalSlot asked, Refusal? problem, SlotVerdict? verdict, SeriesDecision? decision, bool mayOverride)
    {
        IReadOnlyList<Conflict> conflicts = problem is not null ? [new(ConflictLevel.Block, problem)] : verdict!.Conflicts;
        var worst = Worst(conflicts, decision?.IsElsewhere == true);
        var choices = Choices(problem, worst, mayOverride);
        var made = decision is not null && choices.Contains(decision.Choice) && Holds(decision) ? decision : null;
        return new PreviewDate(date.Date, Verdict(worst, made), conflicts, date.ClockChanges, choices, made ?? decision, asked, verdict?.Slot.Utc);
    }

    private static DateVerdict Verdict(ConflictLevel? worst, SeriesDecision? made) =>
        made?.Choice == SeriesChoice.CallOff ? DateVerdict.LeftOut
        : worst switch
        {
            null or ConflictLevel.Notice => made?.Choice == SeriesChoice.OtherTime ? DateVerdict.Moved : DateVerdict.Fits,
            ConflictLevel.Closed => DateVerdict.Closed,
            ConflictLevel.Override when made?.Choice == SeriesChoice.Keep => DateVerdict.Kept,
            _ => DateVerdict.Undecided,
        };

    /// <summary>A closed date needs nobody's decision, whatever else stands against it; one that was moved onto a closed day does.</summary>
    private static ConflictLevel? Worst(IReadOnlyList<Conflict> conflicts, bool elsewhere) =>
        conflicts.Count == 0 ? null
        : !conflicts.Any(conflict => conflict.Level == ConflictLevel.Closed) ? conflicts.Max(conflict => conflict.Level)
        : elsewhere ? ConflictLevel.Block : ConflictLevel.Closed;

    private static IReadOnlyList<SeriesChoice> Choices(Refusal? problem, ConflictLevel? worst, bool mayOverride) => worst switch
    {
        ConflictLevel.Closed => [],
        ConflictLevel.Override when mayOverride => [SeriesChoice.Keep, SeriesChoice.OtherTime, SeriesChoice.CallOff],
        _ when problem?.Code == "time.twice" => [SeriesChoice.Earlier, SeriesChoice.Later, SeriesChoice.OtherTime, SeriesChoice.CallOff],
        _ => [SeriesChoice.OtherTime, SeriesChoice.CallOff],
    };

    private static bool Holds(SeriesDecision decision) => decision.Choice switch
    {
        SeriesChoice.OtherTime => decision.IsElsewhere,
        SeriesChoice.Earlier or SeriesChoice.Later => true,
        _ => PlainText.Check(nameof(SeriesDecision.Reason), decision.Reason, ReasonLength) is null,
    };
}
