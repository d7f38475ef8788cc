using System.Globalization;
using IopPortal.Domain;

namespace IopPortal.Features.Imports;

/// <summary>Reads the cells of one row by what they mean, and gathers everything that is wrong with them.</summary>
internal sealed class ImportCells(TableRow row, ColumnMap map, IReadOnlyList<ImportColumn> columns)
{
    private static readonly string[] Days = ["yyyy-MM-dd", "M/d/yyyy"];

    private readonly List<ImportProblem> _problems = [];

    public int Row => row.Number;

    public IReadOnlyList<ImportProblem> Problems => _problems;

    public bool IsSound => _problems.Count == 0;

    /// <summary>The store has it already, so that the row adds nothing.</summary>
    public bool IsKnown { get; set; }

    public void Refuse(string field, Refusal reason) => _problems.Add(new(row.Number, columns.FirstOrDefault(column => column.Field == field)?.Title ?? "", reason));

    /// <summary>What a rule said, each at the column of its field.</summary>
    public void Refuse(params IEnumerable<Refusal?> reasons)
    {
        foreach (var reason in reasons.OfType<Refusal>())
        {
            Refuse(reason.Field ?? "", reason);
        }
    }

    public string Text(string field)
    {
        for (var i = 0; i < map.Fields.Count; i++)
        {
            if (map.Fields[i] == field)
            {
                return i < row.Cells.Count ? PlainText.Clean(row.Cells[i]) : "";
            }
        }

        return "";
    }

    /// <param name="otherwise">Stands in for a day that cannot be read, so that the row's other rules can be asked.</param>
    public DateOnly Day(string field, DateOnly otherwise) => IsGiven(field) ? OptionalDay(field) ?? otherwise : otherwise;

    public DateOnly? OptionalDay(string field)
    {
        var text = Text(field);
        if (text.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Refuse(field, new Refusal("import.date"));
        return null;
    }

    public int Whole(string field, int otherwise)
    {
        if (!IsGiven(field))
        {
            return otherwise;
        }

        if (int.TryParse(Text(field), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Refuse(field, new Refusal("import.whole"));
        return otherwise;
    }

    public decimal Units(string field)
    {
        if (!IsGiven(field))
        {
            return 0;
        }

        if (decimal.TryParse(Text(field), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Refuse(field, new Refusal("import.number"));
        return 0;
    }

    public T Choice<T>(string field, T otherwise, bool isRequired = false)
        where T : struct, Enum
    {
        var word = ImportWords.Fold(Text(field));
        if (word.Length == 0)
        {
            if (isRequired)
            {
                Refuse(field, new Refusal("text.required"));
            }

            return otherwise;
        }

        foreach (var value in Enum.GetValues<T>())
        {
            if (word == ImportWords.Fold(value.ToString()))
            {
                return value;
            }
        }

        Refuse(field, new Refusal("import.choice", Enum.GetValues<T>().Cast<object>().ToList()));
        return otherwise;
    }

    public bool YesNo(string field)
    {
        switch (ImportWords.Fold(Text(field)))
        {
            case "" or "no" or "n" or "false" or "0":
                return false;
            case "yes" or "y" or "true" or "1":
                return true;
            default:
                Refuse(field, new Refusal("import.yes-no"));
                return false;
        }
    }

    /// <summary>Something of the store by the word for it.</summary>
    public T? Find<T>(string field, IReadOnlyDictionary<string, T> known, string refusal)
        where T : class
    {
        if (!IsGiven(field))
        {
            return null;
        }

        if (known.GetValueOrDefault(Text(field)) is { } found)
        {
            return found;
        }

        Refuse(field, new Refusal(refusal, ColumnMap.Short(Text(field))));
        return null;
    }

    /// <summary>A cell that must hold something; when it is empty, that is said.</summary>
    private bool IsGiven(string field)
    {
        if (Text(field).Length > 0)
        {
            return true;
        }

        Refuse(field, new Refusal("text.required"));
        return false;
    }

    /// <summary>Cells beyond the last header.</summary>
    public void CheckWidth(int headers)
    {
        for (var i = headers; i < row.Cells.Count; i++)
        {
            if (!string.IsNullOrWhiteSpace(row.Cells[i]))
            {
                Refuse("", new Refusal("import.extra-cells", headers));
                return;
            }
        }
    }
}
