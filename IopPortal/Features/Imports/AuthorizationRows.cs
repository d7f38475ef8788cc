using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Payers;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Imports;

/// <summary>Rows that are payers' permissions, told apart by client and number. Each belongs to the last stay in the program that was referred by its first day.</summary>
internal sealed class AuthorizationRows(
    IReadOnlyDictionary<string, KnownClient> clients, KnownPrograms programs, IReadOnlyDictionary<string, PayerProfile> payers,
    Dictionary<Guid, List<Enrollment>> stays, Dictionary<Guid, List<Authorization>> authorizations, DateOnly today) : IImportRows
{
    private readonly Dictionary<(Guid Client, string Number), int> _rows = [];

    public static async Task<AuthorizationRows> LoadAsync(PortalDbContext db, IReadOnlyList<ImportCells> rows, DateOnly today, CancellationToken cancellationToken)
    {
        var clients = await KnownClient.FindAsync(db, rows.Select(cells => cells.Text(ImportColumns.Mrn)), cancellationToken);
        var ids = clients.Values.Select(client => client.Id).ToList();
        var payers = new Dictionary<string, PayerProfile>(StringComparer.OrdinalIgnoreCase);
        var inUse = await db.Payers.AsNoTracking().Where(payer => !payer.IsArchived).OrderBy(payer => payer.Id).ToListAsync(cancellationToken);
        foreach (var (word, payer) in inUse.Select(payer => (payer.Code, payer)).Concat(inUse.Select(payer => (payer.Name, payer))))
        {
            payers.TryAdd(word, payer);
        }

        var authorizations = new Dictionary<Guid, List<Authorization>>();
        foreach (var some in ids.Chunk(KnownClient.AtOnce))
        {
            foreach (var own in (await db.Authorizations.AsNoTracking().Where(row => some.Contains(row.ClientId)).ToListAsync(cancellationToken)).GroupBy(row => row.ClientId))
            {
                authorizations[own.Key] = [.. own];
            }
        }

        return new(clients, await KnownPrograms.LoadAsync(db, cancellationToken), payers, await KnownPrograms.StaysAsync(db, ids, cancellationToken), authorizations, today);
    }

    public IReadOnlyList<object> Read(ImportCells cells)
    {
        var client = KnownClient.Of(cells, clients);
        var program = cells.Find(ImportColumns.Program, programs.ByName, "import.unknown");
        var payer = cells.Find(ImportColumns.Payer, payers, "import.unknown");
        var start = cells.Day(nameof(AuthorizationDetails.Start), today);
        var details = new AuthorizationDetails(
            payer?.Id ?? Guid.Empty, cells.Text(nameof(AuthorizationDetails.Number)), cells.Choice(nameof(AuthorizationDetails.UnitType), AuthorizationUnit.Day, isRequired: true),
            cells.Units(nameof(AuthorizationDetails.Allowed)), start, cells.Day(nameof(AuthorizationDetails.End), start), cells.OptionalDay(nameof(AuthorizationDetails.NextReview)),
            cells.Choice(nameof(AuthorizationDetails.Status), AuthorizationStatus.Approved, isRequired: true), cells.Text(nameof(AuthorizationDetails.CareManager)));
        var stay = client is null || program is null ? null : Stay(client.Id, program.Id, start);
        if (client is not null && program is not null && stay is null)
        {
            cells.Refuse(ImportColumns.Program, new Refusal("import.no-stay"));
        }

        if (details.Number.Length == 0)
        {
            cells.Refuse(nameof(AuthorizationDetails.Number), new Refusal("text.required")); // Without it the same file would add it again.
        }

        cells.Refuse(Dates(details));
        var own = client is null ? [] : authorizations.TryGetValue(client.Id, out var known) ? known : authorizations[client.Id] = [];
        var isThere = own.Any(other => other.Number == details.Number && other.Number.Length > 0);
        if (client is not null && details.Number.Length > 0 && !_rows.TryAdd((client.Id, details.Number), cells.Row))
        {
            cells.Refuse(nameof(AuthorizationDetails.Number), new Refusal("import.twice", _rows[(client.Id, details.Number)]));
            return [];
        }

        var said = AuthorizationRule.Check(details, isThere || stay is null ? [] : own.Where(other => other.EnrollmentId == stay.Id));
        cells.Refuse(said.Where(refusal => refusal is not { Code: "text.required", Field: nameof(AuthorizationDetails.Number) }));
        if (!cells.IsSound || client is null || stay is null)
        {
            return [];
        }

        cells.IsKnown = isThere;
        if (isThere)
        {
            return [];
        }

        var made = new Authorization(client.Id, stay.Id, details);
        own.Add(made);
        return [made];
    }

    private static IEnumerable<Refusal?> Dates(AuthorizationDetails details) =>
    [
        FormCheck.Date(nameof(details.Start), details.Start),
        FormCheck.Date(nameof(details.End), details.End),
        details.NextReview is { } review ? FormCheck.Date(nameof(details.NextReview), review) : null,
    ];

    private Enrollment? Stay(Guid client, Guid program, DateOnly start) =>
        stays.GetValueOrDefault(client)?.Where(stay => stay.ProgramId == program && stay.ReferralDate <= start).MaxBy(stay => stay.ReferralDate);
}
