using System.Net;
using Xunit;

namespace IopPortal.Support;

/// <summary>The portal answers on the port it was given, over http and over https.</summary>
[Trait("Category", "EndToEnd")]
public sealed class PortalHostTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Start_Anywhere_Answers(bool https)
    {
        await using var host = new PortalHost(new TestClock(), settings: new Dictionary<string, string> { ["Portal:Demonstration"] = "false" }, https: https).Start();
        using var client = host.Visitor();

        var answer = await client.GetAsync(new Uri("health/live", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(https ? "https" : "http", host.Address.Scheme);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
