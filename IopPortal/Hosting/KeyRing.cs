using IopPortal.Features.Portal;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace IopPortal.Hosting;

/// <summary>Keeps the keys that protect cookies and form tokens in the data folder; outside Development never in clear.</summary>
public static class KeyRing
{
    private const int MinSecret = 16;

    public static void AddKeyRing(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("portal");
        services.AddSingleton(provider => CheckInKeyFile.Read(provider.GetRequiredService<IOptions<PortalOptions>>().Value, provider.GetRequiredService<IDataProtectionProvider>()));
        services.AddOptions<KeyManagementOptions>().Configure<IOptions<PortalOptions>, ILoggerFactory>((keys, portal, logs) =>
        {
            DataDirectory.EnsureWritable(portal.Value.DataDirectory);
            DataDirectory.EnsureWritable(Folder(portal.Value));
            keys.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(Folder(portal.Value)), logs);
            keys.XmlEncryptor = portal.Value.KeySecret.Length > 0 ? new SecretXmlEncryptor(portal.Value.KeySecret) : null;
        });
    }

    /// <summary>Refuses to start where the keys would lie open.</summary>
    public static void EnsureSecret(PortalOptions portal, IHostEnvironment environment)
    {
        if (!environment.IsDevelopment() && portal.KeySecret.Length < MinSecret)
        {
            throw new StartRefusedException($"The portal needs a secret that encrypts its keys: set Portal__KeySecret to at least {MinSecret} characters and keep it apart from the backups.");
        }
    }

    private static string Folder(PortalOptions portal) => Path.Combine(portal.DataDirectory, "keys");
}
