using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Settings;

/// <summary>Lists the payers and how each counts, to change them (SET-1).</summary>
public sealed class GetPayers(ReadOperation read)
{
    public Task<Result<PayersView>> HandleAsync(Actor actor, CancellationToken cancellationToken = default) =>
        read.RunAsync<PayersView>(actor, OperationTable.Of<GetPayers>(), AccessTarget.None, async scope =>
        {
            var tracks = (await scope.Db.Tracks.Where(track => track.PayerId != null && !track.IsArchived).OrderBy(track => track.Name)
                .Select(track => new { PayerId = track.PayerId!.Value, track.Name }).ToListAsync(cancellationToken)).ToLookup(track => track.PayerId, track => track.Name);
            var payers = await scope.Db.Payers.OrderBy(payer => payer.IsArchived).ThenBy(payer => payer.Name).ToListAsync(cancellationToken);
            return new PayersView([.. payers.Select(payer => new PayerView(payer.Id, payer.Version, payer.Code, payer.Name, payer.Numbers, payer.IsArchived, [.. tracks[payer.Id]]))]);
        }, cancellationToken);
}
