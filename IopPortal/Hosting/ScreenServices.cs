using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.SignalR;
using Radzen;

namespace IopPortal.Hosting;

/// <summary>Registers the components, their circuits and the form tokens.</summary>
public static class ScreenServices
{
    private const string Circuits = "Circuits";

    public static void AddScreens(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddLocalization();
        services.AddCascadingAuthenticationState();
        services.AddRadzenComponents();
        services.Configure<CircuitOptions>(configuration.GetSection(Circuits));
        services.Configure<CircuitOptions>(options => options.DetailedErrors = false);
        services.Configure<HubOptions>(options => options.MaximumReceiveMessageSize = configuration.GetValue($"{Circuits}:{nameof(HubOptions.MaximumReceiveMessageSize)}", 32 * 1024L));
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "portal-form";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.SuppressXFrameOptionsHeader = true; // frame-ancestors in the policy says it.
        });
    }
}
