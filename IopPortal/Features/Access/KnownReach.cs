using IopPortal.Data;

namespace IopPortal.Features.Access;

/// <summary>How far one actor reaches during one read: each object is asked about once, however many rights depend on it.</summary>
public sealed class KnownReach(PortalDbContext db, AccessFacts facts)
{
    private readonly Dictionary<AccessTarget, bool> _own = [];
    private readonly Dictionary<AccessTarget, bool> _caseload = [];

    public async Task<bool> IsOwnAsync(AccessTarget target, CancellationToken cancellationToken) =>
        _own.TryGetValue(target, out var known) ? known : _own[target] = await Reach.IsOwnAsync(db, facts, target, cancellationToken);

    public async Task<bool> IsCaseloadAsync(AccessTarget target, CancellationToken cancellationToken) =>
        _caseload.TryGetValue(target, out var known) ? known : _caseload[target] = await Reach.IsCaseloadAsync(db, facts, target, cancellationToken);
}
