namespace IopPortal.Features.Consents;

/// <param name="Minutes">Attended; what overlaps counts once.</param>
public sealed record LetterDayView(DateOnly Date, int Minutes);
