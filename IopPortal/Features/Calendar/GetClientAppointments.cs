using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Calendar;

/// <summary>A client's appointments for the paper that is handed to them (CAL-3); each time is an export and audited.</summary>
public sealed class GetClientAppointments(ReadOperation read)
{
    public Task<Result<ClientAppointmentsView>> HandleAsync(Actor actor, Guid clientId, CancellationToken cancellationToken = default) =>
        read.RunAsync<ClientAppointmentsView>(actor, OperationTable.Of<GetClientAppointments>(), AccessTarget.Client(clientId), async scope =>
        {
            var client = await scope.Db.Clients.FirstOrDefaultAsync(row => row.Id == clientId, cancellationToken);
            if (client is null || !await CalendarReach.HoldsAsync(scope, clientId, cancellationToken))
            {
                return Refusal.NotFound;
            }

            scope.Opened(clientId);
            return new ClientAppointmentsView(clientId, client.DisplayName, scope.Facts.Today, await ComingAppointments.ReadAsync(scope.Db, clientId, scope.Now, cancellationToken));
        }, cancellationToken);
}
