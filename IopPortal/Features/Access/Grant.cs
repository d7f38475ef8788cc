using IopPortal.Domain.Accounts;
using IopPortal.Security;

namespace IopPortal.Features.Access;

/// <summary>A right that holds for the object asked about: the cells that gave it.</summary>
/// <param name="Facts">Who asks.</param>
/// <param name="Cells">The role and cell of each right that reaches the object; an unlimited one outweighs the others.</param>
public sealed record Grant(AccessFacts Facts, IReadOnlyList<(PortalRole Role, Cell Cell)> Cells)
{
    /// <summary>The role under which the audit trail files it.</summary>
    public PortalRole Role => Cells[0].Role;

    /// <summary>The widest scope that reached the object.</summary>
    public Scope Scope => Cells.Max(right => right.Cell.Scope == Scope.Token ? Scope.None : right.Cell.Scope);

    /// <summary>True when every right that reached the object carries this limit.</summary>
    public bool IsLimitedTo(Limit limit) => Cells.All(right => right.Cell.Limit == limit);

    public bool NeedsReason => Cells.All(right => right.Cell.NeedsReason);

    public bool NeedsStepUp => Cells.All(right => right.Cell.NeedsStepUp);
}
