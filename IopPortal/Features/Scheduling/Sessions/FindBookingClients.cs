using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;

namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>The first few clients with a name that begins as typed, among those the person may book for (SES-3).</summary>
public sealed class FindBookingClients(ReadOperation read)
{
    /// <summary>Nothing for fewer than two letters.</summary>
    public Task<Result<BookingClientsView>> HandleAsync(Actor actor, string typed, CancellationToken cancellationToken = default) =>
        read.RunAsync(actor, OperationTable.Of<FindBookingClients>(), AccessTarget.None, async scope => (Result<BookingClientsView>)await ClientNames.FindAsync(scope, typed, cancellationToken), cancellationToken);
}
