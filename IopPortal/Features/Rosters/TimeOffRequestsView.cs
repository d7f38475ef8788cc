namespace IopPortal.Features.Rosters;

/// <summary>Wishes for time off that wait for an answer, the nearest first.</summary>
public sealed record TimeOffRequestsView(DateOnly Today, IReadOnlyList<TimeOffRequestView> Requests);
