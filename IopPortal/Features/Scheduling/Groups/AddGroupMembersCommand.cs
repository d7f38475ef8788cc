using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Scheduling.Groups;

/// <param name="Key">Made by the page; the same command twice adds once.</param>
/// <param name="From">First day, local to the group.</param>
/// <param name="Until">Last day; null while it goes on.</param>
/// <param name="Weekdays">A subset of the group's days; None means all of them.</param>
/// <param name="OverrideReason">Asked for when adolescents and adults would sit in one group (B8).</param>
public sealed record AddGroupMembersCommand(
    Guid Key, Guid GroupId, IReadOnlyList<Guid> ClientIds, DateOnly From, DateOnly? Until, WeekdaySet Weekdays, string Reason = "", string OverrideReason = "");
