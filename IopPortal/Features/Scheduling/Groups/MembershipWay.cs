using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>A change that lets clients join a group. It passed the check that refused them.</summary>
/// <param name="From">The first day; later than asked, or the same.</param>
/// <param name="Weekdays">The days they come on; fewer than asked, or the same.</param>
public sealed record MembershipWay(DateOnly From, WeekdaySet Weekdays);
