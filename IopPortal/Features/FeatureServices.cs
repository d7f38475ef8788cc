using IopPortal.Features.Access;
using IopPortal.Features.Accounts;
using IopPortal.Features.Attendance.CheckIns;
using IopPortal.Features.Calendar.Feeds;
using IopPortal.Features.Live;
using IopPortal.Features.Portal;
using IopPortal.Features.Reading;
using IopPortal.Features.Reports;
using IopPortal.Features.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace IopPortal.Features;

/// <summary>Registers every use case: a class with a HandleAsync method.</summary>
public static class FeatureServices
{
    public static IServiceCollection AddFeatures(this IServiceCollection services)
    {
        services.AddSingleton<ScheduleChanges>();
        services.AddSingleton<Permissions>();
        services.AddSingleton<LockedSignIns>();
        services.AddSingleton<WrongCodes>();
        services.AddSingleton<RecentRecords>();
        services.AddSingleton<FeedLimits>();
        services.AddSingleton<ExportLimits>();
        services.AddSingleton<ReadOperation>();
        services.AddSingleton<WriteOperation>();
        services.AddSingleton<Readiness>();
        services.AddSingleton<ClinicZone>();
        services.AddAccounts();
        foreach (var useCase in UseCases)
        {
            services.AddTransient(useCase);
        }

        return services;
    }

    public static IReadOnlyList<Type> UseCases { get; } =
    [
        .. typeof(FeatureServices).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false, IsPublic: true }
                && type.Namespace?.StartsWith("IopPortal.Features.", StringComparison.Ordinal) == true
                && type.GetMethod("HandleAsync") is not null),
    ];
}
