using IopPortal.Security;
using IopPortal.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Xunit;

namespace IopPortal.EndToEnd;

/// <summary>Whatever the running portal answers to over HTTP is in the table of rights and has an authorisation decision.</summary>
[Trait("Category", "EndToEnd")]
public sealed class EndpointTests(PortalFixture portal)
{
    [Fact]
    public void Endpoints_OwnOnes_AreInTheTable() =>
        Assert.Empty(from endpoint in OwnEndpoints()
                     from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
                     let use = $"{method} /{endpoint.RoutePattern.RawText!.TrimStart('/')}"
                     where OperationTable.Find(use) is null
                     select use);

    [Fact]
    public void Endpoints_OpenToAnyone_AreSoInTheTable() =>
        Assert.Empty(from endpoint in OwnEndpoints()
                     where endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
                     from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
                     let use = $"{method} /{endpoint.RoutePattern.RawText!.TrimStart('/')}"
                     where OperationTable.Find(use)?.Anonymous is not ({ IsGranted: true } or { Scope: Scope.Token })
                     select use);

    /// <summary>Without the pages, which have a test of their own, and what the framework brings.</summary>
    private IEnumerable<RouteEndpoint> OwnEndpoints() =>
        portal.Host.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .DistinctBy(endpoint => (endpoint.RoutePattern.RawText, endpoint.DisplayName))
            .Where(endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is null && endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Where(endpoint => endpoint.RoutePattern.RawText is { } pattern && !pattern.TrimStart('/').StartsWith('_') && pattern != "{**path:file}");
}
