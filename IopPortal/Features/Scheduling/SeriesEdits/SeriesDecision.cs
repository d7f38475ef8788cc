namespace IopPortal.Features.Scheduling.SeriesEdits;

/// <summary>What a person decided about one date of an edit.</summary>
/// <param name="Reason">The person's words; asked for where a session is called off or a rule overridden.</param>
/// <param name="Start">The other time of that day, local; it lasts as long as the others.</param>
public sealed record SeriesDecision(DateOnly Date, SeriesChoice Choice, string Reason = "", TimeOnly? Start = null);
