using CsvHelper;
using IopPortal.Domain;

namespace IopPortal.Features.Imports;

/// <summary>The header and the rows of a file. Cells are text, whatever they look like; rows without any are left out.</summary>
internal sealed record TableFile(IReadOnlyList<string> Header, IReadOnlyList<TableRow> Rows)
{
    private static readonly CsvReaderOptions Options = new()
    {
        HasHeader = false,
        SkipEmptyLines = false, // Row numbers are those of a spreadsheet.
        MalformedData = CsvMalformedDataHandling.Throw,
        IncludeValuesInExceptions = false,
    };

    public static Result<TableFile> Read(byte[] content, CancellationToken cancellationToken)
    {
        var text = FileText.Read(content);
        if (!text.Succeeded)
        {
            return Result<TableFile>.Refused(text.Refusals);
        }

        using var reader = CsvReader.Create(text.Value, Options);
        try
        {
            return Read(reader, cancellationToken);
        }
        catch (CsvFormatException bad)
        {
            return new Refusal("import.quotes", (int)bad.RecordNumber);
        }
    }

    private static Result<TableFile> Read(CsvReader reader, CancellationToken cancellationToken)
    {
        IReadOnlyList<string>? header = null;
        var rows = new List<TableRow>();
        for (var number = 1; reader.Read(); number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (CheckSize(reader, number) is { } refusal)
            {
                return refusal;
            }

            var cells = reader.Current.ToArray();
            if (header is null)
            {
                header = [.. cells.Select(PlainText.Clean)];
            }
            else if (!Array.TrueForAll(cells, string.IsNullOrWhiteSpace))
            {
                rows.Add(new(number, cells));
                if (rows.Count > ImportLimits.MostRows)
                {
                    return new Refusal("import.too-many-rows", ImportLimits.MostRows);
                }
            }
        }

        return header is null || header.All(name => name.Length == 0) ? new Refusal("import.empty")
            : rows.Count == 0 ? new Refusal("import.no-rows")
            : new TableFile(header, rows);
    }

    private static Refusal? CheckSize(CsvReader reader, int number)
    {
        if (reader.FieldCount > ImportLimits.MostColumns)
        {
            return new Refusal("import.too-many-columns", number, reader.FieldCount, ImportLimits.MostColumns);
        }

        for (var i = 0; i < reader.FieldCount; i++)
        {
            if (reader[i].Length > ImportLimits.LongestCell)
            {
                return new Refusal("import.cell-too-long", number, ImportLimits.LongestCell);
            }
        }

        return null;
    }
}
