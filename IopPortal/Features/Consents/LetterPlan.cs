namespace IopPortal.Features.Consents;

/// <summary>Which letter is asked for: under which consent, and about which days.</summary>
public sealed record LetterPlan(Guid ClientId, Guid ConsentId, DateOnly From, DateOnly To);
