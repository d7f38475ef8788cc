using IopPortal.Domain.Accounts;

namespace IopPortal.Security;

/// <summary>The table of rights, read from the one data file; menus, pages, use cases and tests ask here.</summary>
public static class OperationTable
{
    private static readonly PortalRole[][] Columns =
    [
        [PortalRole.Administrator],
        [PortalRole.ProgramDirector],
        [PortalRole.Therapist, PortalRole.Prescriber],
        [PortalRole.CaseManager],
        [PortalRole.UtilizationReviewer],
        [PortalRole.FrontDesk],
        [PortalRole.Auditor],
        [PortalRole.Client],
    ];

    /// <summary>What a prescriber may not do although a therapist may.</summary>
    private static readonly HashSet<string> NotForPrescribers = ["GRP-1"];

    private static readonly Dictionary<string, Operation> ById = Read().ToDictionary(operation => operation.Id);

    private static readonly Dictionary<string, Operation> ByUse =
        ById.Values.SelectMany(operation => operation.Uses.Select(use => (use, operation))).ToDictionary(pair => pair.use, pair => pair.operation);

    public static IReadOnlyCollection<Operation> All => ById.Values;

    public static Operation Get(string id) => ById[id];

    /// <summary>The operation a use case falls under; a use case that is not in the file cannot run.</summary>
    public static OperationUse Of<TUseCase>() => new(ByUse[typeof(TUseCase).Name], typeof(TUseCase).Name);

    /// <summary>By page route or endpoint; null when it is not in the file.</summary>
    public static Operation? Find(string use) => ByUse.GetValueOrDefault(use);

    private static IEnumerable<Operation> Read()
    {
        using var stream = typeof(OperationTable).Assembly.GetManifestResourceStream("operations.txt")
            ?? throw new InvalidOperationException("The table of rights is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return [.. Read(reader)];
    }

    private static IEnumerable<Operation> Read(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return Parse(line);
            }
        }
    }

    /// <summary>id | what | ADM | DIR | THE | CM | UR | FD | AUD | CLI | AN | uses</summary>
    private static Operation Parse(string line)
    {
        var fields = line.Split('|', StringSplitOptions.TrimEntries);
        if (fields.Length != Columns.Length + 4)
        {
            throw new FormatException($"A line of the table of rights has {fields.Length} fields: {line}");
        }

        var cells = new Dictionary<PortalRole, Cell>();
        for (var column = 0; column < Columns.Length; column++)
        {
            foreach (var role in Columns[column])
            {
                var refused = role == PortalRole.Prescriber && NotForPrescribers.Contains(fields[0]);
                cells[role] = refused ? Cell.None : Cell.Parse(fields[column + 2]);
            }
        }

        var uses = fields[^1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new Operation(fields[0], fields[1], cells, Cell.Parse(fields[^2]), uses);
    }
}
