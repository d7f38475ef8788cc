using IopPortal.Features.Accounts;
using IopPortal.Features.Portal;
using IopPortal.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace IopPortal.EndToEnd;

/// <summary>The portal as it is before anybody has an account, over https.</summary>
internal static class FirstDayHost
{
    public static PortalHost Start()
    {
        var host = new PortalHost(new TestClock(), "Production", new Dictionary<string, string> { ["Portal:KeySecret"] = "kept apart from the backups" }, https: true).Start();
        host.Services.GetRequiredService<IOptions<PortalOptions>>().Value.PublicUrl = host.Address.ToString(); // The port is known only now.
        return host;
    }

    /// <summary>What the command on the host prints.</summary>
    public static async Task<string> LinkAsync(PortalHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var link = await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().CreateAsync("owner@clinic.test", TestContext.Current.CancellationToken);
        Assert.StartsWith(host.Address.ToString(), link.Value, StringComparison.Ordinal);
        return link.Value;
    }
}
