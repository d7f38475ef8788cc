namespace IopPortal.Hosting;

/// <summary>Finds the folder of the store and the keys, and proves that it can be written.</summary>
public static class DataDirectory
{
    private const string Solution = "IopPortal.sln";
    private const string BuildMark = "IopPortal.staticwebassets.runtime.json"; // Stands beside a build, never beside a published portal.

    public static string Resolve(string? configured, string contentRoot, string programFolder)
    {
        if (!string.IsNullOrWhiteSpace(configured))
        {
            return Path.GetFullPath(configured, contentRoot);
        }

        var root = File.Exists(Path.Combine(programFolder, BuildMark)) ? RepositoryAbove(contentRoot) ?? RepositoryAbove(programFolder) : null;
        return Path.Combine(root ?? programFolder, "data");
    }

    /// <summary>Creates the folder for its owner only, or refuses to start with one sentence.</summary>
    public static void EnsureWritable(string folder)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
            }
            else
            {
                Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            var probe = Path.Combine(folder, $".probe-{Guid.NewGuid():N}");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"The portal cannot write to its data folder {folder}. Make it writable or name another one in Portal__DataDirectory.");
        }
    }

    private static string? RepositoryAbove(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Solution)))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
