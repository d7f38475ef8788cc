using System.Globalization;

namespace IopPortal.Security;

/// <summary>One role's right to one operation: a scope, flags and at most one limit.</summary>
public sealed record Cell(Scope Scope, Limit Limit, bool NeedsReason, bool NeedsStepUp, bool NeedsBreakGlass)
{
    public static Cell None { get; } = new(Scope.None, Limit.None, false, false, false);

    /// <summary>Usable without an emergency access, which is a grant of its own.</summary>
    public bool IsGranted => Scope is not (Scope.None or Scope.Token) && !NeedsBreakGlass;

    /// <summary>Reads "A", "C L3", "O R", "A S", "L1" (all, limited) or "-"; anything else is refused loudly.</summary>
    public static Cell Parse(string text)
    {
        var cell = None;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            cell = word switch
            {
                "-" => cell,
                "A" => cell with { Scope = Scope.All },
                "C" => cell with { Scope = Scope.Caseload },
                "O" => cell with { Scope = Scope.Own },
                "T" => cell with { Scope = Scope.Token },
                "B" => cell with { Scope = Scope.All, NeedsBreakGlass = true },
                "R" => cell with { NeedsReason = true },
                "S" => cell with { NeedsStepUp = true },
                _ when word[0] == 'L' => cell with
                {
                    Scope = cell.Scope == Scope.None ? Scope.All : cell.Scope,
                    Limit = (Limit)int.Parse(word.AsSpan(1), CultureInfo.InvariantCulture),
                },
                _ => throw new FormatException($"The table of rights has no word \"{word}\"."),
            };
        }

        return cell;
    }
}
