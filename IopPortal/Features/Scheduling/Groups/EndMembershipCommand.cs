namespace IopPortal.Features.Scheduling.Groups;

/// <param name="LastDay">The last day the client belongs to the group, local to it.</param>
public sealed record EndMembershipCommand(Guid GroupId, Guid MembershipId, DateOnly LastDay);
