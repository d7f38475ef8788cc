namespace IopPortal.Features.Scheduling.Groups;

/// <summary>One person with a place in a group, by name, for whoever may see the roster.</summary>
/// <param name="MembershipId">The place held today, or else the next one.</param>
/// <param name="IsFamily">A family contact takes the place instead of the client.</param>
/// <param name="Periods">In order; more than one around a pause.</param>
public sealed record GroupMemberRow(Guid MembershipId, Guid ClientId, string Name, bool IsFamily, IReadOnlyList<PlacePeriod> Periods)
{
    public DateOnly? Until => Periods[^1].Until;
}
