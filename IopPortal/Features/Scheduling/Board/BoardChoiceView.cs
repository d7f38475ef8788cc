namespace IopPortal.Features.Scheduling.Board;

/// <summary>One thing to filter by.</summary>
public sealed record BoardChoiceView(BoardChoiceKind Kind, Guid Id, string Name);
