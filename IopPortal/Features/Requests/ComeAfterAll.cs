using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Requests;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;

namespace IopPortal.Features.Requests;

/// <summary>A client takes back, until the session begins, that they cannot come (REQ-1). Both steps stay in the history.</summary>
public sealed class ComeAfterAll(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, Guid sessionId, CancellationToken cancellationToken = default) =>
        write.RunAsync<Done>(actor, OperationTable.Of<ComeAfterAll>(), AccessTarget.Session(sessionId), async scope =>
        {
            var opened = await OwnPlace.OpenAsync(scope, sessionId, cancellationToken);
            if (!opened.Succeeded)
            {
                return Result<Done>.Refused(opened.Refusals);
            }

            var place = opened.Value;
            if (place.Moment is { Mark: AttendanceStatus.Expected, HasStarted: false })
            {
                return Done.Value; // Tapped twice.
            }

            if (RequestRule.CheckComing(place.Moment, place.IsSaidByClient) is { } refusal)
            {
                return refusal;
            }

            place.Book.Keep(scope, place.Entry, new AttendanceMark(AttendanceStatus.Expected), "");
            scope.Audit(sessionId);
            scope.Touch(Topic.Calls);
            return Done.Value;
        }, cancellationToken);
}
