using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Features.Access;
using IopPortal.Features.Portal;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.Extensions.Options;

namespace IopPortal.Features.Attendance.Calls;

/// <summary>Whose session moved or was called off, is soon, and who neither said they saw it nor has a calendar that fetched it since (REQ-4; K44).</summary>
public sealed class GetChangeCalls(ReadOperation read, IOptions<PortalOptions> portal)
{
    private const int Most = 50;

    public Task<Result<ChangeCallsView>> HandleAsync(Actor actor, CancellationToken cancellationToken = default) =>
        read.RunAsync<ChangeCallsView>(actor, OperationTable.Of<GetChangeCalls>(), AccessTarget.None, async scope =>
        {
            var hours = portal.Value.Calls.ChangeHours;
            var limited = scope.Grant.IsLimitedTo(Limit.NamesAndContact);
            var rows = await UnseenChange.LoadAsync(scope.Db, scope.Facts, scope.Grant.SeesAll, scope.Now, hours, cancellationToken);
            var calls = await CallTry.LoadAsync(scope.Db, scope.Db.ChangeCalls, [.. rows.Select(row => row.SessionId).Distinct()], cancellationToken);
            var open = from person in UnseenChange.Joined(rows, scope.Now, hours)
                       let tries = calls[(person.SessionId, person.ClientId)].ToList()
                       where !ChangeCallRule.IsTold(tries.Select(made => made.Call), person.ChangedAt, person.SafeToLeaveMessage)
                       select person.View(tries, limited);
            return new ChangeCallsView(scope.Facts.Today, hours, [.. open.Take(Most)]);
        }, cancellationToken);
}
