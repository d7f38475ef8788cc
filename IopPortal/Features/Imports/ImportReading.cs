using IopPortal.Data;
using IopPortal.Domain;

namespace IopPortal.Features.Imports;

/// <summary>A whole file held against the rules and the store: everything that is wrong, and what it would add. Stores nothing.</summary>
internal sealed record ImportReading(TableFile File, ColumnMap Map, IReadOnlyList<ImportProblem> Problems, IReadOnlyList<IReadOnlyList<object>> Added, int Known)
{
    /// <summary>Rows between two reports.</summary>
    public const int Step = 500;

    public static async Task<Result<ImportReading>> RunAsync(PortalDbContext db, ImportQuery query, DateOnly today, CancellationToken cancellationToken)
    {
        if (!Enum.IsDefined(query.Kind))
        {
            return new Refusal("choice.unknown");
        }

        var table = TableFile.Read(query.Content, cancellationToken);
        if (!table.Succeeded)
        {
            return Result<ImportReading>.Refused(table.Refusals);
        }

        var file = table.Value;
        var map = ColumnMap.Of(query.Kind, file.Header, query.Columns);
        if (map.Problems.Count > 0)
        {
            return new ImportReading(file, map, [], [], 0);
        }

        var columns = ImportColumns.Of(query.Kind);
        var rows = file.Rows.Select(row => new ImportCells(row, map, columns)).ToList();
        IImportRows kind = query.Kind switch
        {
            ImportKind.Clients => await ClientRows.LoadAsync(db, rows, query.AreOthers, today, cancellationToken),
            ImportKind.Enrolments => await EnrollmentRows.LoadAsync(db, rows, today, cancellationToken),
            _ => await AuthorizationRows.LoadAsync(db, rows, today, cancellationToken),
        };
        var (problems, added, known) = (new List<ImportProblem>(), new List<IReadOnlyList<object>>(), 0);
        for (var i = 0; i < rows.Count; i++)
        {
            var cells = rows[i];
            cells.CheckWidth(file.Header.Count);
            if (kind.Read(cells) is { Count: > 0 } entities && cells.IsSound)
            {
                added.Add(entities);
            }

            problems.AddRange(cells.Problems);
            known += cells is { IsSound: true, IsKnown: true } ? 1 : 0;
            if ((i + 1) % Step == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                query.Progress?.Invoke(i + 1);
            }
        }

        return new ImportReading(file, map, problems, added, known);
    }
}
