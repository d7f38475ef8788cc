using IopPortal.Domain.Accounts;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Data.Seeding;

/// <summary>Fills an empty store with the demonstration program: the same people, times and marks for a given date and seed.</summary>
public static class DemoProgram
{
    public const string Password = "Demo-Portal-2026";

    private const ulong Seed = 2026;

    /// <summary>What the start prints.</summary>
    public static IReadOnlyList<DemoAccount> Accounts { get; } =
    [
        new("admin@demo.test", PortalRole.Administrator, "Sam Ellery"),
        new("director@demo.test", PortalRole.ProgramDirector, "Grace Okafor"),
        new("therapist@demo.test", PortalRole.Therapist, "Dana Whitfield"),
        new("therapist2@demo.test", PortalRole.Therapist, "Ruth Calloway"),
        new("prescriber@demo.test", PortalRole.Prescriber, "Priya Raman"),
        new("casemanager@demo.test", PortalRole.CaseManager, "Tom Hargreave"),
        new("reviewer@demo.test", PortalRole.UtilizationReviewer, "Naomi Adler"),
        new("frontdesk@demo.test", PortalRole.FrontDesk, "Lucia Ferro"),
        new("auditor@demo.test", PortalRole.Auditor, "External auditor"),
        new("client@demo.test", PortalRole.Client, "Ana Beltrán"),
        new("client2@demo.test", PortalRole.Client, "Marcus Bell"),
    ];

    /// <summary>False, and nothing written, when the store holds anything already. The hash is that of the one password all sign-ins share.</summary>
    public static async Task<bool> SeedAsync(IDbContextFactory<PortalDbContext> contexts, string passwordHash, TimeProvider clock, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.Users.AnyAsync(cancellationToken) || await db.Locations.AnyAsync(cancellationToken))
        {
            return false;
        }

        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.AddRange(Build(passwordHash, DemoCalendar.At(clock.GetUtcNow())));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static List<object> Build(string passwordHash, DemoCalendar calendar)
    {
        var payers = new DemoPayers(calendar);
        var clinic = new DemoClinic(calendar, payers);
        var staff = new DemoStaff(calendar);
        var clients = new DemoClients(calendar, clinic, staff);
        var groups = new DemoGroups(calendar, clinic, staff, clients);
        var individuals = new DemoIndividuals(calendar, clinic, staff, clients);
        groups.Build();
        individuals.Build();

        payers.Authorise(clinic, clients);
        var accounts = new DemoAccounts(passwordHash, calendar);
        var therapist = AddAccounts(accounts, staff, clients, out var caseManager);
        var attendance = new DemoAttendance(calendar, clients.All.ToLookup(client => client.Client.Id), new DemoRandom(Seed));
        attendance.Build([.. groups.Sessions, .. individuals.Sessions], therapist, caseManager);

        List<object> marks = [.. attendance.Everything];
        var makeUps = new DemoMakeUps(calendar, clinic, clients, groups).Build(marks, therapist, caseManager).ToList();
        return
        [
            .. payers.Everything, .. clinic.Everything, .. staff.Everything, .. clients.Everything, .. groups.Everything, .. individuals.Everything,
            .. DemoWaiting.Build(calendar, clinic, clients, groups),
            .. DemoPolicies.Build(calendar, clinic),
            .. DemoMilestones.Build(calendar, clients, caseManager),
            .. DemoMilestones.Intakes(clients, caseManager),
            .. DemoConsents.Build(calendar, clinic, clients, caseManager),
            .. groups.Sessions, .. individuals.Sessions, .. accounts.Everything, .. marks, .. makeUps,
        ];
    }

    private static Guid AddAccounts(DemoAccounts accounts, DemoStaff staff, DemoClients clients, out Guid caseManager)
    {
        accounts.Add("admin", PortalRole.Administrator, staff.Administrator.FullName, staff.Administrator.Id);
        accounts.Add("director", PortalRole.ProgramDirector, staff.Director.FullName, staff.Director.Id);
        var therapist = accounts.Add("therapist", PortalRole.Therapist, staff.Dana.FullName, staff.Dana.Id);
        accounts.Add("therapist2", PortalRole.Therapist, staff.Ruth.FullName, staff.Ruth.Id);
        accounts.Add("prescriber", PortalRole.Prescriber, staff.Prescriber.FullName, staff.Prescriber.Id);
        caseManager = accounts.Add("casemanager", PortalRole.CaseManager, staff.CaseManager.FullName, staff.CaseManager.Id);
        accounts.Add("reviewer", PortalRole.UtilizationReviewer, staff.Reviewer.FullName, staff.Reviewer.Id);
        accounts.Add("frontdesk", PortalRole.FrontDesk, staff.FrontDesk.FullName, staff.FrontDesk.Id);
        accounts.Add("auditor", PortalRole.Auditor, "External auditor");
        var (morning, evening) = (clients.All[0].Client, clients.All.First(client => client.Client.GivenName == "Marcus").Client);
        accounts.Add("client", PortalRole.Client, morning.DisplayName, clientId: morning.Id);
        accounts.Add("client2", PortalRole.Client, evening.DisplayName, clientId: evening.Id);
        return therapist;
    }
}
