using System.Text.RegularExpressions;
using IopPortal.Support;

namespace IopPortal.Architecture;

/// <summary>What a source file declares at its top level.</summary>
internal static partial class TypeDeclarations
{
    /// <summary>The names of the public types, without type parameters.</summary>
    public static IReadOnlyList<string> PublicTypes(SourceFile file) =>
        [.. PublicType().Matches(file.Text).Select(match => match.Groups["name"].Value)];

    public static string? Namespace(SourceFile file) =>
        NamespaceLine().Match(file.Text) is { Success: true } match ? match.Groups["name"].Value : null;

    /// <summary>The namespace the folder of a file asks for.</summary>
    public static string FolderNamespace(SourceFile file)
    {
        var folders = file.Path.Split('/')[1..^1];
        return string.Join('.', folders.Prepend("IopPortal"));
    }

    [GeneratedRegex(@"^public (?:(?:sealed|static|abstract|partial|readonly|ref|unsafe) )*(?:class|record struct|record class|record|struct|interface|enum|delegate \S+) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();
}
