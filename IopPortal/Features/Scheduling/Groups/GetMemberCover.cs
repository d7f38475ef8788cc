using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Authorizations;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>Says for each client about to join a group how far the authorisation would reach with its sessions booked (GRP-3; E3). Clients without one, or whose is not for the reader, are left out.</summary>
public sealed class GetMemberCover(ReadOperation read)
{
    private const int MostClients = 15;

    public Task<Result<IReadOnlyList<ClientCoverView>>> HandleAsync(Actor actor, AddGroupMembersCommand proposed, CancellationToken cancellationToken = default) =>
        read.RunAsync<IReadOnlyList<ClientCoverView>>(actor, OperationTable.Of<GetMemberCover>(), AccessTarget.Group(proposed.GroupId), async scope =>
        {
            var db = scope.Db;
            if (await db.Groups.FirstOrDefaultAsync(row => row.Id == proposed.GroupId, cancellationToken) is not { } group)
            {
                return Refusal.NotFound;
            }

            var asked = proposed.ClientIds.Distinct().Take(MostClients).ToList();
            var clients = await NewMembers.WithinReach(db, scope.Grant, group).Where(client => asked.Contains(client.Id)).Select(client => client.Id).ToListAsync(cancellationToken);
            var sessions = await db.Sessions
                .Where(row => row.GroupId == group.Id && row.Date >= proposed.From && (proposed.Until == null || row.Date <= proposed.Until) && row.StartUtc > scope.Now && row.Status == SessionStatus.Scheduled)
                .ToListAsync(cancellationToken);
            sessions.RemoveAll(row => proposed.Weekdays != WeekdaySet.None && !proposed.Weekdays.Contains(row.Date.DayOfWeek));
            var covers = await ProposedCover.LoadAsync(db, scope.Facts, clients, [.. clients.SelectMany(client => ProposedCover.Sessions(client, sessions))], scope.Now, cancellationToken);
            return covers.Select(cover => cover.View).OfType<ClientCoverView>().OrderBy(view => view.Client, StringComparer.Ordinal).ToList();
        }, cancellationToken);
}
