using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;

namespace IopPortal.Features.Settings;

/// <summary>The people to call again because the day was opened again: whoever is expected in the sessions that came back (CLI-1).</summary>
public sealed class GetReopened(ReadOperation read)
{
    /// <param name="closureId">The closure that was taken back.</param>
    /// <param name="restored">The sessions that came back.</param>
    public Task<Result<CallsView>> HandleAsync(Actor actor, Guid closureId, IReadOnlyList<Guid> restored, CancellationToken cancellationToken = default) =>
        read.RunAsync<CallsView>(actor, OperationTable.Of<GetReopened>(), AccessTarget.None, async scope =>
        {
            var ids = restored.ToList();
            scope.Opened(closureId);
            return await CallSearch.FindAsync(scope, scope.Db.Sessions.Where(session => ids.Contains(session.Id) && session.Status != SessionStatus.Cancelled), cancellationToken);
        }, cancellationToken);
}
