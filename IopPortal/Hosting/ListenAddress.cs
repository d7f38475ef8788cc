using Microsoft.AspNetCore.Hosting;

namespace IopPortal.Hosting;

/// <summary>Gives the portal one known address in every environment when nobody names another.</summary>
public static class ListenAddress
{
    private const string Default = "http://localhost:5080";

    public static void AddListenAddress(this WebApplicationBuilder builder)
    {
        if (IsUnset(builder.Configuration, "urls") && IsUnset(builder.Configuration, "http_ports") && IsUnset(builder.Configuration, "https_ports")
            && !builder.Configuration.GetSection("Kestrel:Endpoints").GetChildren().Any())
        {
            builder.WebHost.UseUrls(Default);
        }

        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
    }

    /// <summary>Redirecting to https makes sense only where a port for it is known.</summary>
    public static bool HasHttps(IConfiguration configuration) =>
        !IsUnset(configuration, "https_port") || !IsUnset(configuration, "https_ports")
        || (configuration["urls"] ?? "").Contains("https://", StringComparison.OrdinalIgnoreCase);

    private static bool IsUnset(IConfiguration configuration, string key) => string.IsNullOrWhiteSpace(configuration[key]);
}
