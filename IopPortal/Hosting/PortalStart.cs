using IopPortal.Components.Wording;
using IopPortal.Features.Accounts;
using IopPortal.Features.Portal;
using Microsoft.Extensions.Options;

namespace IopPortal.Hosting;

/// <summary>What happens before the portal listens, and the one command of the host.</summary>
public static class PortalStart
{
    private const string Usage = "Usage: dotnet run --project IopPortal --no-launch-profile -- admin create EMAIL";

    /// <summary>The exit code: 0 after an orderly end, 1 after a refused command.</summary>
    public static async Task<int> RunPortalAsync(this WebApplication app, string[] args)
    {
        var portal = app.Services.GetRequiredService<IOptions<PortalOptions>>().Value;
        DataDirectory.EnsureWritable(portal.DataDirectory);
        if (args is ["admin", ..])
        {
            return await AdministerAsync(app, args);
        }

        KeyRing.EnsureSecret(portal, app.Environment);
        await app.Services.GetRequiredService<Readiness>().PrepareAsync(app.Lifetime.ApplicationStopping);
        await Demonstration.PrepareAsync(app);
        await app.RunAsync();
        return 0;
    }

    private static async Task<int> AdministerAsync(WebApplication app, string[] args)
    {
        if (args is not ["admin", "create", var email])
        {
            return StartFailure.Report(Usage);
        }

        await app.Services.GetRequiredService<Readiness>().PrepareAsync(CancellationToken.None);
        var created = await app.Services.GetRequiredService<FirstAdministrator>().CreateAsync(email, CancellationToken.None);
        if (!created.Succeeded)
        {
            return StartFailure.Report(Words.For(created.Refusals[0]));
        }

        Console.WriteLine("Open this link within 72 hours and choose a password. It works once:");
        Console.WriteLine(created.Value);
        return 0;
    }
}
