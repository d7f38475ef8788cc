using System.Security.Cryptography;
using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Accounts;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Calendar;

/// <summary>The installation's key for the ids of calendar entries. It is a row of the store, so every backup holds it.</summary>
internal static class CalendarKey
{
    public const string Name = "calendar";

    /// <summary>Empty when none was made yet.</summary>
    public static async Task<byte[]> FindAsync(PortalDbContext db, CancellationToken cancellationToken) =>
        await db.InstallationKeys.Where(key => key.Name == Name).Select(key => key.Value).FirstOrDefaultAsync(cancellationToken) ?? [];

    /// <summary>The key, made now if nobody was faster. Belongs inside a write.</summary>
    public static async Task<byte[]> FindOrMakeAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var value = await FindAsync(db, cancellationToken);
        if (value.Length == 0)
        {
            value = RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes);
            db.InstallationKeys.Add(new InstallationKey(Name, value));
        }

        return value;
    }

    /// <summary>The key for a read that goes out as a file; made in a command of its own where there is none yet.</summary>
    public static async Task<Result<byte[]>> ReadAsync(ReadOperation read, WriteOperation write, Actor actor, OperationUse use, AccessTarget target, CancellationToken cancellationToken)
    {
        var key = await read.RunAsync<byte[]>(actor, use, target, async scope => await FindAsync(scope.Db, cancellationToken), cancellationToken);
        return key is { Succeeded: true, Value.Length: 0 }
            ? await write.RunAsync<byte[]>(actor, use, target, async scope =>
            {
                scope.Audit(null);
                return await FindOrMakeAsync(scope.Db, cancellationToken);
            }, cancellationToken)
            : key;
    }
}
