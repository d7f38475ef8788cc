namespace IopPortal.Support;

/// <summary>Finds the source tree the tests were built from, so that rules about files can be checked.</summary>
public static class Repository
{
    private static readonly string[] LeftOut = ["bin", "obj", "out", "data", ".git", ".vs", ".idea", "_framework", "StandIns", "Migrations"];

    private static readonly Lazy<string> FoundRoot = new(FindRoot);

    public static string Root => FoundRoot.Value;

    /// <summary>Every hand-written file below a folder of the repository, as a path relative to the root with forward slashes.</summary>
    public static IReadOnlyList<SourceFile> Files(string folder, params string[] extensions) =>
        [.. Walk(Path.Combine(Root, folder))
            .Where(path => extensions.Contains(Path.GetExtension(path)))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path)))];

    private static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder)
            .Concat(Directory.EnumerateDirectories(folder)
                .Where(child => !LeftOut.Contains(Path.GetFileName(child), StringComparer.Ordinal))
                .SelectMany(Walk));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "IopPortal.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds IopPortal.sln.");
    }
}
