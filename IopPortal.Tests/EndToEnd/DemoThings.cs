using IopPortal.Data;
using IopPortal.Domain.Sessions;
using IopPortal.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IopPortal.EndToEnd;

/// <summary>Finds things of the demonstration program that journeys point at.</summary>
internal static class DemoThings
{
    public static async Task<T> ReadAsync<T>(this PortalHost host, Func<PortalDbContext, Task<T>> query)
    {
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        return await query(db);
    }

    /// <summary>Puts the ids of real things into a path of the walk.</summary>
    public static async Task<string> ResolveAsync(this PortalHost host, string path) => path switch
    {
        _ when path.Contains("{group}", StringComparison.Ordinal) => path.Replace("{group}", $"{await host.ReadAsync(GroupAsync)}", StringComparison.Ordinal),
        _ when path.Contains("{series}", StringComparison.Ordinal) => path.Replace("{series}", $"{await host.ReadAsync(SeriesAsync)}", StringComparison.Ordinal),
        _ when path.Contains("{session}", StringComparison.Ordinal) => path.Replace("{session}", $"{await host.ReadAsync(SessionAsync)}", StringComparison.Ordinal),
        _ when path.Contains("{closure}", StringComparison.Ordinal) => path.Replace("{closure}", $"{await host.ReadAsync(db => db.Closures.OrderBy(closure => closure.Date).Select(closure => closure.Id).FirstAsync())}", StringComparison.Ordinal),
        _ when path.Contains("{client}", StringComparison.Ordinal) => path.Replace("{client}", $"{await host.ReadAsync(ClientAsync)}", StringComparison.Ordinal),
        _ when path.Contains("{staff}", StringComparison.Ordinal) => path.Replace("{staff}", $"{await host.ReadAsync(StaffAsync)}", StringComparison.Ordinal),
        _ => path,
    };

    private static Task<Guid> GroupAsync(PortalDbContext db) =>
        db.Groups.OrderBy(group => group.Name).Select(group => group.Id).FirstAsync();

    private static Task<Guid> SeriesAsync(PortalDbContext db) =>
        db.Groups.OrderBy(group => group.Name).Select(group => group.SeriesId).FirstAsync();

    private static Task<Guid> SessionAsync(PortalDbContext db) =>
        db.Sessions.Where(session => session.Date == Sample.Monday && session.GroupId != null && session.Status == SessionStatus.Scheduled)
            .OrderBy(session => session.StartUtc).Select(session => session.Id).FirstAsync();

    private static Task<Guid> ClientAsync(PortalDbContext db) =>
        db.Users.Where(user => user.Email == DemoAccount.Client).Select(user => user.ClientId!.Value).SingleAsync();

    private static Task<Guid> StaffAsync(PortalDbContext db) =>
        db.Users.Where(user => user.Email == DemoAccount.Therapist).Select(user => user.StaffId!.Value).SingleAsync();
}
