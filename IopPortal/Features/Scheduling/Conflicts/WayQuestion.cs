namespace IopPortal.Features.Scheduling.Conflicts;

/// <summary>One date that does not fit, or several that shall be helped by one and the same change.</summary>
/// <param name="Date">By which the answer is found again.</param>
/// <param name="Slots">As asked; without instants where the local time has none.</param>
internal sealed record WayQuestion(DateOnly Date, IReadOnlyList<ProposedSlot> Slots);
