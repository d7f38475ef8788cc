using System.Globalization;
using IopPortal.Data;
using IopPortal.Data.Seeding;
using IopPortal.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Hosting;

/// <summary>Fills an empty store with the demonstration program and prints its sign-ins; in the Development environment only.</summary>
public static class Demonstration
{
    private const string Setting = "Portal:Demonstration";

    public static async Task PrepareAsync(WebApplication app)
    {
        var wanted = app.Configuration.GetValue<bool?>(Setting);
        if (!app.Environment.IsDevelopment())
        {
            if (wanted == true)
            {
                throw new StartRefusedException("Demonstration data exist in the Development environment only. Leave out Portal__Demonstration, or set ASPNETCORE_ENVIRONMENT to Development.");
            }

            return;
        }

        if (wanted != false)
        {
            await FillAsync(app);
        }
    }

    private static async Task FillAsync(WebApplication app)
    {
        var contexts = app.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>();
        var hash = app.Services.GetRequiredService<PasswordHashes>().Hash(DemoProgram.Password);
        await DemoProgram.SeedAsync(contexts, hash, app.Services.GetRequiredService<TimeProvider>(), app.Lifetime.ApplicationStopping);

        await using var db = await contexts.CreateDbContextAsync(app.Lifetime.ApplicationStopping);
        var known = await db.Users.Select(user => user.Email).ToListAsync(app.Lifetime.ApplicationStopping);
        if (DemoProgram.Accounts.All(account => known.Contains(account.Email)))
        {
            app.Lifetime.ApplicationStarted.Register(() => Print(app));
        }
    }

    private static void Print(WebApplication app)
    {
        Console.WriteLine();
        Console.WriteLine($"  Open {string.Join(" or ", app.Urls)} and sign in with the password {DemoProgram.Password}");
        Console.WriteLine();
        foreach (var account in DemoProgram.Accounts)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {account.Email,-24} {account.Role,-20} {account.Name}"));
        }

        Console.WriteLine();
    }
}
