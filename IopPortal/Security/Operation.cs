using IopPortal.Domain.Accounts;

namespace IopPortal.Security;

/// <summary>Something the portal can do, and which roles may do it.</summary>
/// <param name="Id">For example GRP-3.</param>
/// <param name="What">In plain words.</param>
/// <param name="Cells">One right a role.</param>
/// <param name="Anonymous">The right of somebody not signed in.</param>
/// <param name="Uses">The use cases (type names), pages ("/groups/new") and endpoints ("GET /health/live") that fall under it.</param>
public sealed record Operation(string Id, string What, IReadOnlyDictionary<PortalRole, Cell> Cells, Cell Anonymous, IReadOnlyList<string> Uses)
{
    public Cell For(PortalRole role) => Cells.GetValueOrDefault(role, Cell.None);

    /// <summary>Whether any of the roles may ever do it, on some object.</summary>
    public bool IsOpenTo(IEnumerable<PortalRole> roles) => roles.Any(role => For(role).IsGranted);
}
