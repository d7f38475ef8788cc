using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IopPortal.Support;

/// <summary>The portal as it runs for people, on a port and a data folder of its own and on a clock the test sets.</summary>
public sealed class PortalHost : WebApplicationFactory<Program>
{
    private readonly string _environment;
    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly TempFolder _data = new();

    public PortalHost(TestClock clock, string environment = "Development", IReadOnlyDictionary<string, string>? settings = null, bool https = false)
    {
        Clock = clock;
        _environment = environment;
        _settings = settings ?? new Dictionary<string, string>();
        if (https)
        {
            UseKestrel(server => server.Listen(IPAddress.Loopback, 0, door => door.UseHttps(SelfSignedCertificate.Create(clock.UtcNow))));
        }
        else
        {
            UseKestrel(port: 0);
        }
    }

    public TestClock Clock { get; }

    public string DataFolder => _data.Path;

    /// <summary>Where the portal answers, with a slash at the end.</summary>
    public Uri Address => ClientOptions.BaseAddress;

    public PortalHost Start()
    {
        StartServer();
        return this;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _data.Dispose();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(_environment);
        builder.UseStaticWebAssets(); // Outside Development the packages' files would be missing.
        builder.UseSetting("Portal:DataDirectory", DataFolder);
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));
    }
}
