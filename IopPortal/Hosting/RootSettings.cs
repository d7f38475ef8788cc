using Microsoft.Extensions.Configuration.Json;

namespace IopPortal.Hosting;

/// <summary>Reads the one settings file at the top of the repository, wherever the portal is started from.</summary>
public static class RootSettings
{
    public static void AddRootSettings(this IConfigurationBuilder configuration)
    {
        var source = new JsonConfigurationSource { Path = Path.Combine(AppContext.BaseDirectory, "appsettings.json"), Optional = false };
        source.ResolveFileProvider();
        configuration.Sources.Insert(0, source); // First: environment, secrets and arguments still win.
    }
}
