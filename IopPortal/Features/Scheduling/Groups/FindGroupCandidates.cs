using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>Clients without a place who may be added to a group: its track's clients by name and birth year, for whoever sees all of them anybody (GRP-3).</summary>
public sealed class FindGroupCandidates(ReadOperation read)
{
    private const int Limit = 12;

    public Task<Result<IReadOnlyList<GroupCandidate>>> HandleAsync(Actor actor, Guid groupId, string text, CancellationToken cancellationToken = default) =>
        read.RunAsync<IReadOnlyList<GroupCandidate>>(actor, OperationTable.Of<FindGroupCandidates>(), AccessTarget.Group(groupId), async scope =>
        {
            if (await scope.Db.Groups.FirstOrDefaultAsync(g => g.Id == groupId, cancellationToken) is not { } group)
            {
                return Refusal.NotFound;
            }

            var clients = NewMembers.WithinReach(scope.Db, scope.Grant, group)
                .Where(client => !client.IsArchived
                    && !scope.Db.GroupMemberships.Any(m => m.GroupId == groupId && m.ClientId == client.Id && m.FamilyContactId == null && (m.To == null || m.To >= scope.Facts.Today)));
            foreach (var word in SearchWords.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => " " + word))
            {
                clients = clients.Where(client => client.SearchText.Contains(word));
            }

            var found = await clients
                .Select(client => new
                {
                    Client = client,
                    IsApart = scope.Db.KeepApartPairs.Any(pair => pair.EndedAt == null && (pair.FirstId == client.Id || pair.SecondId == client.Id)
                        && scope.Db.GroupMemberships.Any(m => m.GroupId == groupId && m.FamilyContactId == null && (m.To == null || m.To >= scope.Facts.Today)
                            && (m.ClientId == pair.FirstId || m.ClientId == pair.SecondId) && m.ClientId != client.Id)),
                })
                .OrderBy(row => row.IsApart)
                .ThenByDescending(row => scope.Db.EnrollmentTracks.Any(t => t.TrackId == group.TrackId && t.To == null
                    && scope.Db.Enrollments.Any(e => e.Id == t.EnrollmentId && e.ClientId == row.Client.Id && e.Status == EnrollmentStatus.Active)))
                .ThenBy(row => row.Client.FamilyName).ThenBy(row => row.Client.Id)
                .Take(Limit)
                .Select(row => new GroupCandidate(
                    row.Client.Id,
                    (row.Client.PreferredName == "" ? row.Client.GivenName : row.Client.PreferredName) + " " + row.Client.FamilyName,
                    row.Client.BirthDate.Year,
                    row.IsApart))
                .ToListAsync(cancellationToken);
            return found;
        }, cancellationToken);
}
