using IopPortal.Domain.Accounts;
using IopPortal.Features.Access;
using IopPortal.Security;

namespace IopPortal.Features.Clients;

/// <summary>What a reader may do with one client, read off the table of rights without asking the store again for each.</summary>
/// <param name="isOwn">The reader is the client.</param>
/// <param name="isTeam">The reader is on the treatment team today. Leading a group the client is in is not enough.</param>
internal sealed class ClientRights(AccessFacts facts, bool isOwn, bool isTeam)
{
    public bool May(string operationId) => For(operationId) is not null;

    /// <summary>May, and not only with a limit.</summary>
    public bool MayFully(string operationId) => For(operationId)?.Cells.Any(right => right.Cell.Limit == Limit.None) == true;

    public Grant? For(string operationId)
    {
        var operation = OperationTable.Get(operationId);
        List<(PortalRole, Cell)> cells = [.. facts.Roles.Select(role => (role, operation.For(role))).Where(right => right.Item2.IsGranted && Reaches(right.Item2.Scope))];
        return cells.Count == 0 ? null : new Grant(facts, cells);
    }

    private bool Reaches(Scope scope) => scope switch
    {
        Scope.All => true,
        Scope.Caseload => isTeam || isOwn,
        Scope.Own => isOwn,
        _ => false,
    };
}
