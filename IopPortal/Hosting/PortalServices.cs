using IopPortal.Features.Portal;
using Microsoft.AspNetCore.Hosting;

namespace IopPortal.Hosting;

/// <summary>The composition root: one line per concern.</summary>
public static class PortalServices
{
    public static void AddPortal(this WebApplicationBuilder builder)
    {
        builder.Configuration.AddRootSettings();
        builder.WebHost.UseStaticWebAssets(); // Outside Development too, or a build cannot serve its packages' files.
        builder.AddListenAddress();
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical); // A failed start is told in one sentence.

        builder.Services.Insert(0, ServiceDescriptor.Transient<IStartupFilter, HeadersFirst>()); // Outermost: before the filter of foreign host names.
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddPortalOptions();
        builder.Services.AddStore();
        builder.Services.AddKeyRing();
        builder.Services.AddSignIn();
        builder.Services.AddScreens(builder.Configuration);
    }

    private static void AddPortalOptions(this IServiceCollection services) =>
        services.AddOptions<PortalOptions>()
            .BindConfiguration(PortalOptions.Section)
            .PostConfigure<IHostEnvironment>((options, environment) =>
                options.DataDirectory = DataDirectory.Resolve(options.DataDirectory, environment.ContentRootPath, AppContext.BaseDirectory))
            .Validate(options => options.Calls.ChangeHours is >= 1 and <= 336, "Portal:Calls:ChangeHours must be between 1 and 336.")
            .ValidateOnStart();
}
