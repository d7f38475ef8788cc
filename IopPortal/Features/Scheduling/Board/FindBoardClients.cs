using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Security;

namespace IopPortal.Features.Scheduling.Board;

/// <summary>The first few clients with a name that begins as typed, among those whose days the person may look at (CLI-1).</summary>
public sealed class FindBoardClients(ReadOperation read)
{
    /// <summary>Nothing for fewer than two letters.</summary>
    public Task<Result<BookingClientsView>> HandleAsync(Actor actor, string typed, CancellationToken cancellationToken = default) =>
        read.RunAsync(actor, OperationTable.Of<FindBoardClients>(), AccessTarget.None, async scope => (Result<BookingClientsView>)await ClientNames.FindAsync(scope, typed, cancellationToken), cancellationToken);
}
