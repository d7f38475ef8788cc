using IopPortal.Data;
using IopPortal.Data.Identity;
using IopPortal.Features.Portal;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace IopPortal.Features.Accounts;

/// <summary>Registers accounts on the framework's user store, with this portal's hashing.</summary>
public static class AccountServices
{
    private const int HashIterations = 210_000; // PBKDF2 with SHA-512.

    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddOptions<PortalOptions>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashIterations);
        services.AddIdentityCore<PortalUser>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.Password = new PasswordOptions
                {
                    RequiredLength = Domain.Accounts.PasswordRule.MinLength,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireNonAlphanumeric = false,
                    RequireUppercase = false,
                    RequiredUniqueChars = 0,
                };
            })
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<PortalDbContext>();
        services.AddSingleton<AccountStore>();
        services.AddSingleton<PasswordHashes>();
        services.AddTransient<PasswordCheck>();
        services.AddTransient<FirstAdministrator>();
        services.AddTransient<SignInCheck>();
    }
}
