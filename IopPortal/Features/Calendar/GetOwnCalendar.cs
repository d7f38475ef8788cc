using System.Buffers.Binary;
using IopPortal.Domain;
using IopPortal.Domain.Calendar;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Calendar;

/// <summary>The signed-in person's own sessions as a calendar file holds them (CAL-1). Every one is an export and audited.</summary>
public sealed class GetOwnCalendar(ReadOperation read, WriteOperation write)
{
    private static OperationUse Use => OperationTable.Of<GetOwnCalendar>();

    /// <param name="feedId">Tells exactly what this link of the person's tells (K25); without one the least.</param>
    public async Task<Result<OwnCalendarView>> HandleAsync(Actor actor, Guid? feedId = null, CancellationToken cancellationToken = default)
    {
        var key = await CalendarKey.ReadAsync(read, write, actor, Use, AccessTarget.None, cancellationToken);
        return key.Succeeded
            ? await read.RunAsync(actor, Use, AccessTarget.None, scope => ReadAsync(scope, key.Value, feedId, cancellationToken), cancellationToken)
            : Result<OwnCalendarView>.Refused(key.Refusals);
    }

    private static async Task<Result<OwnCalendarView>> ReadAsync(ReadScope scope, byte[] key, Guid? feedId, CancellationToken cancellationToken)
    {
        var subject = CalendarSubject.Of(scope.Facts);
        var found = await scope.Db.Users.Where(user => user.Id == scope.Facts.UserId)
            .Select(user => new
            {
                Feed = scope.Db.CalendarFeeds.FirstOrDefault(feed => feed.Id == feedId && feed.UserId == user.Id && feed.RevokedAt == null),
                VersionAt = scope.Db.CalendarVersions.Where(version => version.PersonId == subject.Person).Select(version => version.ChangedAt).FirstOrDefault(),
            }).FirstAsync(cancellationToken);
        if (feedId is not null && found.Feed is null)
        {
            return Refusal.NotFound;
        }

        scope.Opened(subject.Named);
        var content = found.Feed is { } chosen
            ? new CalendarContent(subject, chosen.Level, chosen.Label, chosen.ChangedAt, chosen.ChangedAt)
            : new CalendarContent(subject, CalendarDisclosure.DefaultFor(subject.Owner), "", CalendarEntry.EarliestChange, CreatedAt(scope.Facts.UserId) ?? CalendarEntry.EarliestChange);
        return new OwnCalendarView(await content.ReadAsync(scope.Db, key, found.VersionAt, scope.Now, cancellationToken));
    }

    /// <summary>An id of version 7 begins with the milliseconds of its making.</summary>
    private static DateTimeOffset? CreatedAt(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return id.Version == 7 ? DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(bytes) >> 16) : null;
    }
}
