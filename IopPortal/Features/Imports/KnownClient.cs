using IopPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Imports;

/// <summary>A client of the store whom a file names by record number.</summary>
internal sealed record KnownClient(Guid Id, string Mrn, DateOnly BirthDate, bool IsArchived)
{
    /// <summary>So many values go into one question to the store.</summary>
    public const int AtOnce = 500;

    public static async Task<Dictionary<string, KnownClient>> FindAsync(PortalDbContext db, IEnumerable<string> numbers, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, KnownClient>(StringComparer.Ordinal);
        foreach (var some in numbers.Distinct().Chunk(AtOnce))
        {
            var rows = db.Clients.Where(client => some.Contains(client.Mrn)).Select(client => new KnownClient(client.Id, client.Mrn, client.BirthDate, client.IsArchived));
            await foreach (var client in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                found[client.Mrn] = client;
            }
        }

        return found;
    }

    /// <summary>The client of a row, who must be known and not archived.</summary>
    public static KnownClient? Of(ImportCells cells, IReadOnlyDictionary<string, KnownClient> known)
    {
        var client = cells.Find(ImportColumns.Mrn, known, "import.no-client");
        if (client is { IsArchived: true })
        {
            cells.Refuse(ImportColumns.Mrn, new Domain.Refusal("client.archived"));
        }

        return client;
    }
}
