using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Scheduling.Conflicts;

namespace IopPortal.Features.Scheduling.SeriesEdits;

/// <summary>Joins what an edit does on a date with what stands against it and what was decided. A decision that no longer fits the facts counts as none.</summary>
internal static class SeriesDateJudgement
{
    private const int ReasonLength = 200;

    public static SeriesEditDate Of(SeriesStep step, SeriesToEdit edited, SeriesEditDraft draft, SeriesProposal proposed, SlotVerdict? verdict, bool mayOverride)
    {
        var session = edited.Sessions.FirstOrDefault(row => row.Id == step.SessionId);
        var clients = session?.Clients.Count() ?? edited.PlacesOn(step.Date).Count();
        var now = session is null ? (Domain.Time.LocalSlot?)null : new(session.Date, session.Start, session.End);
        if (step.To is null)
        {
            return new(step.Kind, step.Date, step.SessionId, now, null, clients, [], [], null, false, "");
        }

        IReadOnlyList<Conflict> conflicts = proposed.Problems.TryGetValue(step.Date, out var problem) ? [new(ConflictLevel.Block, problem)] : verdict?.Conflicts ?? [];
        var closed = step.Kind == SeriesStepKind.Add && draft.DecisionOn(step.Date)?.IsElsewhere != true ? conflicts.FirstOrDefault(conflict => conflict.Level == ConflictLevel.Closed)?.Refusal.Arguments[1] as string ?? "" : "";
        var worst = closed.Length > 0 ? null : Worst(conflicts);
        var choices = Choices(step, problem, worst, mayOverride);
        var decision = draft.DecisionOn(step.Date);
        var made = decision is not null && Holds(decision, choices, conflicts) ? decision : null;
        return new(step.Kind, step.Date, step.SessionId, now, Takes(verdict, made, closed), clients, conflicts, choices, made, IsOpen(worst, made), closed)
        {
            Asked = decision?.Place(step.To.Value) ?? step.To.Value,
        };
    }

    private static ConflictLevel? Worst(IReadOnlyList<Conflict> conflicts) =>
        conflicts.Where(conflict => conflict.Level != ConflictLevel.Notice).Select(conflict => (ConflictLevel?)conflict.Level).Max();

    /// <summary>Another time is asked about like the first one: what stands against it leaves the date open.</summary>
    private static bool IsOpen(ConflictLevel? worst, SeriesDecision? made) =>
        worst is not null && made?.Choice is not (SeriesChoice.StayAsItIs or SeriesChoice.CallOff or SeriesChoice.Keep);

    private static Domain.Time.LocalSlot? Takes(SlotVerdict? verdict, SeriesDecision? made, string closed) =>
        closed.Length > 0 || made?.Choice is SeriesChoice.StayAsItIs or SeriesChoice.CallOff ? null : verdict?.Slot.Local;

    private static IReadOnlyList<SeriesChoice> Choices(SeriesStep step, Refusal? problem, ConflictLevel? worst, bool mayOverride) =>
    [
        .. worst == ConflictLevel.Override && mayOverride ? [SeriesChoice.Keep] : Array.Empty<SeriesChoice>(),
        .. problem?.Code == "time.twice" ? [SeriesChoice.Earlier, SeriesChoice.Later] : Array.Empty<SeriesChoice>(),
        .. step.SessionId is not null ? [SeriesChoice.StayAsItIs, SeriesChoice.OtherTime, SeriesChoice.CallOff] : new[] { SeriesChoice.OtherTime, SeriesChoice.CallOff },
    ];

    /// <summary>Calling off and overriding need a reason; a date may be treated apart even where nothing stands against it.</summary>
    private static bool Holds(SeriesDecision decision, IReadOnlyList<SeriesChoice> choices, IReadOnlyList<Conflict> conflicts) => decision.Choice switch
    {
        SeriesChoice.Keep or SeriesChoice.CallOff => choices.Contains(decision.Choice) && PlainText.Check(nameof(SeriesDecision.Reason), decision.Reason, ReasonLength) is null,
        SeriesChoice.OtherTime => decision.IsElsewhere,
        SeriesChoice.Earlier or SeriesChoice.Later => !conflicts.Any(conflict => conflict.Refusal.Code == "time.twice"),
        _ => choices.Contains(decision.Choice),
    };
}
