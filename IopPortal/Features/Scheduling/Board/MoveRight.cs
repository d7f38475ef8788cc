using IopPortal.Features.Access;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Security;

namespace IopPortal.Features.Scheduling.Board;

/// <summary>Which sessions of a board somebody may move, said from what the board has read already (SES-4).</summary>
internal sealed class MoveRight(AccessFacts facts)
{
    private readonly List<Cell> _cells = [.. facts.Roles.Select(OperationTable.Of<MoveSession>().Operation.For).Where(cell => cell.IsGranted)];

    public bool Reaches(BoardRow row) => _cells.Exists(cell =>
        (cell.Scope == Scope.All || (cell.Scope == Scope.Own && row.IsOwn)) && (cell.Limit != Limit.IndividualOnly || row.IsOneClient));
}
