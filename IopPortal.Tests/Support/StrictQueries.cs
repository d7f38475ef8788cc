using IopPortal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace IopPortal.Support;

/// <summary>Makes a query fail that multiplies the rows of several collections without saying that it means to.</summary>
public static class StrictQueries
{
    public static IServiceCollection AddStrictQueries(this IServiceCollection services) =>
        services.ConfigureDbContext<PortalDbContext>(options => options.ConfigureWarnings(warnings => warnings.Throw(RelationalEventId.MultipleCollectionIncludeWarning)));
}
