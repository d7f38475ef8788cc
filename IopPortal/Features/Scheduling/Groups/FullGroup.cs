using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>What a crowd that wants the last place is told, found with one look instead of the dozen of the whole check (B6). Nothing else matters while no place is free.</summary>
internal static class FullGroup
{
    /// <summary>The first date without a place; null where one is free, and where anything but that could have to be said.</summary>
    public static async Task<Refusal?> FindAsync(WriteScope scope, AddGroupMembersCommand command, CancellationToken cancellationToken)
    {
        if (scope.Grant.Scope != Scope.All || command.ClientIds.Count == 0 || command.From <= scope.Facts.Today || command.Until < command.From || command.Weekdays != WeekdaySet.None || command.Reason.Length > 0)
        {
            return null;
        }

        var (db, clients, now) = (scope.Db, command.ClientIds.Distinct().ToList(), scope.Now);
        var full = await db.Sessions
            .Where(s => s.GroupId == command.GroupId && s.Date >= command.From && (command.Until == null || s.Date <= command.Until) && s.StartUtc > now && s.Status == SessionStatus.Scheduled)
            .Where(s => s.Capacity <= s.Bookings.Count(b => b.Active && b.Role == BookingRole.Member && (b.Kind == BookingKind.Client || b.Kind == BookingKind.Family)))
            .Where(_ => db.Clients.Count(c => clients.Contains(c.Id)) == clients.Count)
            .Where(_ => !db.GroupMemberships.Any(m => m.GroupId == command.GroupId && clients.Contains(m.ClientId) && (m.To == null || m.To >= command.From) && (command.Until == null || m.From <= command.Until)))
            .Join(db.Groups.Where(g => g.Enrolment == GroupEnrolment.Open), s => s.GroupId, g => g.Id, (s, g) => new { g.Name, s.Date, s.Capacity, s.StartUtc })
            .OrderBy(s => s.StartUtc)
            .FirstOrDefaultAsync(cancellationToken);
        return full is null ? null : new Refusal("group.full", full.Name, full.Date, full.Capacity ?? 0);
    }
}
