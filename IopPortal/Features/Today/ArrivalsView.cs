namespace IopPortal.Features.Today;

/// <summary>Everybody who is to come today, in the order of the sessions.</summary>
public sealed record ArrivalsView(DateOnly Date, DateTimeOffset Now, IReadOnlyList<ArrivalView> People);
