using IopPortal.Domain.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Support;

/// <summary>The store every test starts from: migrated and filled with the small clinic once per run, then copied.</summary>
internal static class TemplateStore
{
    private static readonly Lazy<byte[]> Made = new(Make);

    public static void CopyTo(string file) => File.WriteAllBytes(file, Made.Value);

    private static byte[] Make()
    {
        using var folder = new TempFolder();
        var file = folder.File("template.db");
        using (var db = new IopPortal.Data.PortalDbContext(TestStore.Options(file)))
        {
            db.Database.Migrate();
            db.AddRange(Sample.Clinic);
            AddAccounts(db);
            db.SaveChanges();
            db.Database.ExecuteSqlRaw("PRAGMA wal_checkpoint(TRUNCATE);");
        }

        SqliteConnection.ClearAllPools();
        return File.ReadAllBytes(file);
    }

    private static void AddAccounts(IopPortal.Data.PortalDbContext db)
    {
        var roles = Enum.GetValues<PortalRole>().ToDictionary(role => role, role => db.Roles.FirstOrDefault(known => known.Name == role.ToString()) ?? NewRole(db, role));
        foreach (var (user, role) in Sample.Accounts)
        {
            db.Add(user);
            db.Add(new IdentityUserRole<Guid> { UserId = user.Id, RoleId = roles[role].Id });
        }
    }

    private static IdentityRole<Guid> NewRole(IopPortal.Data.PortalDbContext db, PortalRole role) =>
        db.Add(new IdentityRole<Guid>(role.ToString()) { Id = Guid.CreateVersion7(), NormalizedName = role.ToString().ToUpperInvariant() }).Entity;
}
