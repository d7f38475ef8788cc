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

    /// <summary>Whether it reaches everything, and not the own part alone.</summary>
    public bool SeesAll => Cells.Any(right => right.Cell.Scope == Scope.All);

    /// <summary>Whether clients may be named. Somebody who is auditor and therapist sees all, and then without names.</summary>
    public bool NamesClients => !SeesAll || Cells.Any(right => right.Cell.Scope == Scope.All && right.Cell.Limit != Limit.NoNames);

    /// <summary>True when every right that reached the object carries this limit.</summary>
    public bool IsLimitedTo(Limit limit) => Cells.All(right => right.Cell.Limit == limit);

    public bool NeedsReason => Cells.All(right => right.Cell.NeedsReason);

    public bool NeedsStepUp => Cells.All(right => right.Cell.NeedsStepUp);
}
