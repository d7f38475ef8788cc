using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Imports;

/// <summary>Rows that are clients, told apart by their record numbers.</summary>
internal sealed class ClientRows(IReadOnlyDictionary<string, KnownClient> known, HashSet<ClientRows.Person> people, bool areOthers, DateOnly today) : IImportRows
{
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);

    internal readonly record struct Person(string GivenName, string FamilyName, DateOnly BirthDate);

    public static async Task<ClientRows> LoadAsync(PortalDbContext db, IReadOnlyList<ImportCells> rows, bool areOthers, DateOnly today, CancellationToken cancellationToken)
    {
        var known = await KnownClient.FindAsync(db, rows.Select(cells => cells.Text(ImportColumns.Mrn)), cancellationToken);
        var people = new HashSet<Person>();
        if (!areOthers)
        {
            var names = rows.Select(cells => cells.Text(nameof(ClientDetails.FamilyName))).Distinct();
            foreach (var some in names.Chunk(KnownClient.AtOnce))
            {
                people.UnionWith(await db.Clients.Where(client => some.Contains(client.FamilyName))
                    .Select(client => new Person(client.GivenName, client.FamilyName, client.BirthDate)).ToListAsync(cancellationToken));
            }
        }

        return new(known, people, areOthers, today);
    }

    public IReadOnlyList<object> Read(ImportCells cells)
    {
        var mrn = cells.Text(ImportColumns.Mrn);
        var details = new ClientDetails(
            cells.Text(nameof(ClientDetails.GivenName)), cells.Text(nameof(ClientDetails.FamilyName)), cells.Text(nameof(ClientDetails.PreferredName)), cells.Text(nameof(ClientDetails.Pronouns)),
            cells.Day(nameof(ClientDetails.BirthDate), today), cells.Text(nameof(ClientDetails.Phone)), cells.Text(nameof(ClientDetails.Email)),
            cells.Choice(nameof(ClientDetails.ContactPreference), ContactPreference.Phone), cells.YesNo(nameof(ClientDetails.SafeToLeaveMessage)));
        cells.Refuse(PlainText.Check(ImportColumns.Mrn, mrn, 20));
        cells.Refuse(ClientDetailsRule.CheckPerson(details.GivenName, details.FamilyName, details.PreferredName, details.Pronouns, details.BirthDate, today));
        cells.Refuse(ClientDetailsRule.CheckContact(details.Phone, details.Email));
        if (mrn.Length > 0 && !_rows.TryAdd(mrn, cells.Row))
        {
            cells.Refuse(ImportColumns.Mrn, new Refusal("import.twice", _rows[mrn]));
        }

        if (!cells.IsSound)
        {
            return [];
        }

        if (known.GetValueOrDefault(mrn) is { } there)
        {
            cells.IsKnown = there.BirthDate == details.BirthDate;
            cells.Refuse(cells.IsKnown ? null : new Refusal("import.mrn-taken").At(ImportColumns.Mrn));
            return [];
        }

        if (!areOthers && !people.Add(new(details.GivenName, details.FamilyName, details.BirthDate)))
        {
            cells.Refuse(nameof(ClientDetails.FamilyName), new Refusal("import.known-already"));
            return [];
        }

        return [new Client(mrn, details)];
    }
}
