namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>A client taken out of a group for a while (B3), seen from either of the two sessions.</summary>
/// <param name="Group">What the client is taken out of; null seen from the group itself.</param>
/// <param name="From">Local to the session, as is Until.</param>
public sealed record PullOutView(string? Group, TimeOnly From, TimeOnly Until);
