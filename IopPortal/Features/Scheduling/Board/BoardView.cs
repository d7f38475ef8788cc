namespace IopPortal.Features.Scheduling.Board;

/// <summary>The sessions of a range of days with what else the days are about, and the lists to filter by.</summary>
/// <param name="NowDate">The clinic's local date and time at the moment of reading.</param>
public sealed record BoardView(
    DateOnly From,
    DateOnly To,
    DateOnly NowDate,
    TimeOnly NowTime,
    IReadOnlyList<BoardSessionView> Sessions,
    IReadOnlyList<BoardClosureView> Closures,
    IReadOnlyList<BoardTimeOffView> TimeOff,
    IReadOnlyList<BoardChoiceView> Choices,
    bool MayBook,
    bool MayFindClients)
{
    /// <summary>Closes days (SES-12).</summary>
    public bool MayClose { get; init; }

    public IEnumerable<BoardChoiceView> Of(BoardChoiceKind kind) => Choices.Where(choice => choice.Kind == kind);
}
