using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Security;

namespace IopPortal.Features.Reading;

/// <summary>What one read works with: the store and the right it holds.</summary>
public sealed class ReadScope(PortalDbContext db, Permissions permissions, KnownReach reach, Grant grant, DateTimeOffset now)
{
    private readonly HashSet<Guid> _opened = [];

    public PortalDbContext Db => db;

    public Grant Grant => grant;

    public AccessFacts Facts => grant.Facts;

    public KnownReach Reach => reach;

    public DateTimeOffset Now => now;

    public IReadOnlyCollection<Guid> OpenedRecords => _opened;

    /// <summary>A record of another person, a roster or an export was opened: one audit row a person, object and five minutes.</summary>
    public void Opened(Guid objectId) => _opened.Add(objectId);

    /// <summary>Whether a second right holds too, so that a page shows only what may be seen and done.</summary>
    public async Task<bool> MayAsync(string operationId, AccessTarget target, CancellationToken cancellationToken) =>
        (await GrantAsync(operationId, target, cancellationToken)) is { } grant && !grant.IsLimitedTo(Limit.StatusToday);

    /// <summary>Null when the right does not hold. A command that asks for the password again counts as allowed: the command itself asks.</summary>
    public async Task<Grant?> GrantAsync(string operationId, AccessTarget target, CancellationToken cancellationToken)
    {
        var also = await permissions.GrantAsync(reach, grant.Facts with { ConfirmedAt = now }, OperationTable.Get(operationId), target, cancellationToken);
        return also.Succeeded ? also.Value : null;
    }
}
