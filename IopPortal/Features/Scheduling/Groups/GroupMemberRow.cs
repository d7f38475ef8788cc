using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>One place in a group, by name, for whoever may see the roster.</summary>
/// <param name="IsFamily">A family contact takes the place instead of the client.</param>
/// <param name="Weekdays">None means all days of the group.</param>
public sealed record GroupMemberRow(Guid MembershipId, Guid ClientId, string Name, bool IsFamily, DateOnly From, DateOnly? Until, WeekdaySet Weekdays);
