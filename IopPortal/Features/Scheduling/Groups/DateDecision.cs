namespace IopPortal.Features.Scheduling.Groups;

/// <summary>What a person decided about one date of a series that does not simply fit.</summary>
/// <param name="Reason">The person's words; asked for when a date is left out or kept against a rule.</param>
public sealed record DateDecision(DateOnly Date, DateChoice Choice, string Reason = "");
