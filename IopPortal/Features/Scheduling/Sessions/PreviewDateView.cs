using IopPortal.Domain;

namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>One date of a plan with all its reasons.</summary>
public sealed record PreviewDateView(DateOnly Date, TimeOnly Start, TimeOnly End, PreviewState State, IReadOnlyList<Refusal> Reasons);
