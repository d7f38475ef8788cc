using IopPortal.Domain;
using IopPortal.Domain.Calendar;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Calendar;

/// <summary>A client's schedule as the file the client would download: it tells times and the word for them (CAL-3). Every one is an export and audited.</summary>
public sealed class GetClientCalendar(ReadOperation read, WriteOperation write)
{
    public async Task<Result<OwnCalendarView>> HandleAsync(Actor actor, Guid clientId, CancellationToken cancellationToken = default)
    {
        var (use, target) = (OperationTable.Of<GetClientCalendar>(), AccessTarget.Client(clientId));
        var key = await CalendarKey.ReadAsync(read, write, actor, use, target, cancellationToken);
        return key.Succeeded
            ? await read.RunAsync(actor, use, target, scope => ReadAsync(scope, key.Value, clientId, cancellationToken), cancellationToken)
            : Result<OwnCalendarView>.Refused(key.Refusals);
    }

    private static async Task<Result<OwnCalendarView>> ReadAsync(ReadScope scope, byte[] key, Guid clientId, CancellationToken cancellationToken)
    {
        if (!await CalendarReach.HoldsAsync(scope, clientId, cancellationToken))
        {
            return Refusal.NotFound;
        }

        scope.Opened(clientId);
        var versionAt = await scope.Db.CalendarVersions.Where(version => version.PersonId == clientId).Select(version => version.ChangedAt).FirstOrDefaultAsync(cancellationToken);
        var content = new CalendarContent(new(CalendarOwner.Client, clientId, clientId), CalendarLevel.Appointment, "", CalendarEntry.EarliestChange, CalendarEntry.EarliestChange);
        return new OwnCalendarView(await content.ReadAsync(scope.Db, key, versionAt, scope.Now, cancellationToken));
    }
}
