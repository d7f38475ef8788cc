using IopPortal.Domain;

namespace IopPortal.Features.Imports;

/// <summary>What each column of a file is taken for.</summary>
/// <param name="Fields">One a column of the file.</param>
/// <param name="Problems">What is missing, there twice or unknown; rows are read when there is none.</param>
public sealed record ColumnMap(IReadOnlyList<string> Fields, IReadOnlyList<Refusal> Problems)
{
    public const string Unknown = "";

    public const string LeftOut = "-";

    /// <param name="chosen">Null, or not one a column: by the headers.</param>
    internal static ColumnMap Of(ImportKind kind, IReadOnlyList<string> header, IReadOnlyList<string>? chosen)
    {
        var columns = ImportColumns.Of(kind);
        List<string> fields = chosen?.Count == header.Count
            ? [.. chosen.Select(field => field == LeftOut || columns.Any(column => column.Field == field) ? field : Unknown)]
            : [.. header.Select(name => ImportColumns.Find(kind, name)?.Field ?? (name.Length == 0 ? LeftOut : Unknown))];
        var problems = new List<Refusal>();
        foreach (var column in columns)
        {
            var places = header.Where((_, i) => fields[i] == column.Field).ToList();
            if (places.Count == 0 && column.IsRequired)
            {
                problems.Add(new Refusal("import.column-missing", column.Title));
            }
            else if (places.Count > 1)
            {
                problems.Add(new Refusal("import.column-twice", column.Title, places.Count));
            }
        }

        problems.AddRange(header.Where((_, i) => fields[i] == Unknown).Select(name => new Refusal("import.column-unknown", Short(name))));
        return new(fields, problems);
    }

    internal static string Short(string text) => text.Length > 60 ? string.Concat(text.AsSpan(0, 60), "…") : text;
}
