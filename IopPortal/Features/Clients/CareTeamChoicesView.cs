namespace IopPortal.Features.Clients;

/// <summary>Who can be chosen for a treatment team.</summary>
public sealed record CareTeamChoicesView(IReadOnlyList<StaffChoice> Staff);
