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
    private readonly TempFolder _data;
    private readonly bool _ownsData;

    /// <param name="port">0 for any free one.</param>
    /// <param name="data">The folder of a portal that ran before; it stays when this one stops.</param>
    public PortalHost(TestClock clock, string environment = "Development", IReadOnlyDictionary<string, string>? settings = null, bool https = false, int port = 0, TempFolder? data = null)
    {
        Clock = clock;
        _ownsData = data is null;
        _data = data ?? new TempFolder();
        _environment = environment;
        _settings = settings ?? new Dictionary<string, string>();
        if (https)
        {
            UseKestrel(server => server.Listen(IPAddress.Loopback, port, door => door.UseHttps(SelfSignedCertificate.Create(clock.UtcNow))));
        }
        else
        {
            UseKestrel(port);
        }
    }

    public TestClock Clock { get; }

    public string DataFolder => _data.Path;

    /// <summary>The file of the store, for questions that must share nothing with the portal's own code.</summary>
    public string StoreFile => _data.File("portal.db");

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
        if (_ownsData)
        {
            _data.Dispose();
        }
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

        builder.ConfigureServices(services => services.AddStrictQueries().Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));
    }
}
