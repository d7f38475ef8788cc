using IopPortal.Data;
using IopPortal.Domain.Clients;
using IopPortal.Features.Access;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Clients;

/// <summary>A client with the short lists that stand beside the name.</summary>
internal sealed record ClientRow(Client Client, bool IsTeam, IReadOnlyList<FamilyContactView> Family, IReadOnlyList<BusyBlockView> Busy, ClientAccountView? Account)
{
    /// <summary>One query; null when there is no such client.</summary>
    public static async Task<ClientRow?> LoadAsync(PortalDbContext db, Guid clientId, AccessFacts facts, CancellationToken cancellationToken)
    {
        var team = Reach.TeamClientsOf(db, facts);
        var found = await db.Clients.Where(client => client.Id == clientId)
            .Select(client => new
            {
                Client = client,
                IsTeam = team.Any(one => one.Id == client.Id),
                Family = db.FamilyContacts.Where(row => row.ClientId == client.Id && row.EndedOn == null)
                    .Select(row => new FamilyContactView(row.Id, row.Name, row.Relationship, row.Phone, row.IsGuardian)).ToList(),
                Busy = db.ClientBusyBlocks.Where(row => row.ClientId == client.Id && (row.ValidTo == null || row.ValidTo >= facts.Today))
                    .Select(row => new BusyBlockView(row.Id, row.Label, row.Weekday, row.Start, row.End, row.ValidFrom, row.ValidTo)).ToList(),
                Account = db.Users.Where(user => user.ClientId == client.Id)
                    .Select(user => new ClientAccountView(user.Id, user.IsDisabled, user.PasswordHash != null)).FirstOrDefault(),
            })
            .AsSingleQuery() // A contact or two by a few times a week.
            .FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : new ClientRow(
            found.Client,
            found.IsTeam,
            [.. found.Family.OrderByDescending(row => row.IsGuardian).ThenBy(row => row.Name, StringComparer.Ordinal)],
            [.. found.Busy.OrderBy(row => ((int)row.Weekday + 6) % 7).ThenBy(row => row.Start)],
            found.Account);
    }
}
