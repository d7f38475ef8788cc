using IopPortal.Data;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Tracks;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Imports;

/// <summary>The clinic's programs by name, and the stays of the clients whom a file names.</summary>
internal sealed record KnownPrograms(IReadOnlyDictionary<string, CareProgram> ByName, IReadOnlyDictionary<Guid, CareProgram> ById)
{
    public static async Task<KnownPrograms> LoadAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var programs = await db.Programs.AsNoTracking().ToListAsync(cancellationToken);
        var named = programs.GroupBy(program => program.Name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() == 1);
        return new(named.ToDictionary(same => same.Key, same => same.Single(), StringComparer.OrdinalIgnoreCase), programs.ToDictionary(program => program.Id));
    }

    public static async Task<Dictionary<Guid, List<Enrollment>>> StaysAsync(PortalDbContext db, IEnumerable<Guid> clients, CancellationToken cancellationToken)
    {
        var stays = new Dictionary<Guid, List<Enrollment>>();
        foreach (var some in clients.Chunk(KnownClient.AtOnce))
        {
            foreach (var stay in await db.Enrollments.AsNoTracking().Where(row => some.Contains(row.ClientId)).ToListAsync(cancellationToken))
            {
                if (!stays.TryGetValue(stay.ClientId, out var own))
                {
                    stays[stay.ClientId] = own = [];
                }

                own.Add(stay);
            }
        }

        return stays;
    }
}
