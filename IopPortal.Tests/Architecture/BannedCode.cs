using System.Text.RegularExpressions;
using IopPortal.Support;

namespace IopPortal.Architecture;

/// <summary>A way of writing that the house does not allow, and where it looks for it.</summary>
/// <param name="Folders">Path prefixes in which the rule holds.</param>
/// <param name="Exempt">Files that may, each for a reason given where the rule is listed.</param>
internal sealed record BannedCode(string Name, Regex Pattern, string[] Extensions, string[] Folders, params string[] Exempt)
{
    public IEnumerable<string> FindIn(SourceFile file) =>
        Extensions.Contains(file.Extension) && Folders.Any(folder => file.Path.StartsWith(folder, StringComparison.Ordinal)) && !Exempt.Contains(file.Path)
            ? Pattern.Matches(file.Text).Select(match => $"{file.Path}:{file.LineAt(match.Index)}: {Name}: {match.Value.Trim()}")
            : [];
}
