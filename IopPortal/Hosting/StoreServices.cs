using IopPortal.Data.Sqlite;
using IopPortal.Features;
using IopPortal.Features.Portal;
using Microsoft.Extensions.Options;

namespace IopPortal.Hosting;

/// <summary>Registers the store in the data folder and every use case on it.</summary>
public static class StoreServices
{
    private const string File = "portal.db";

    public static void AddStore(this IServiceCollection services)
    {
        services.AddSqliteStore(provider => Path.Combine(provider.GetRequiredService<IOptions<PortalOptions>>().Value.DataDirectory, File));
        services.AddFeatures();
    }
}
