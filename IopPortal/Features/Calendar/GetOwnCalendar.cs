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

    public async Task<Result<OwnCalendarView>> HandleAsync(Actor actor, CancellationToken cancellationToken = default)
    {
        var key = await read.RunAsync<byte[]>(actor, Use, AccessTarget.None, async scope => await CalendarKey.FindAsync(scope.Db, cancellationToken), cancellationToken);
        if (key is { Succeeded: true, Value.Length: 0 })
        {
            key = await MakeKeyAsync(actor, cancellationToken);
        }

        return key.Succeeded
            ? await read.RunAsync(actor, Use, AccessTarget.None, scope => ReadAsync(scope, key.Value, cancellationToken), cancellationToken)
            : Result<OwnCalendarView>.Refused(key.Refusals);
    }

    private Task<Result<byte[]>> MakeKeyAsync(Actor actor, CancellationToken cancellationToken) =>
        write.RunAsync<byte[]>(actor, Use, AccessTarget.None, async scope =>
        {
            scope.Audit(null);
            return await CalendarKey.FindOrMakeAsync(scope.Db, cancellationToken);
        }, cancellationToken);

    private static async Task<Result<OwnCalendarView>> ReadAsync(ReadScope scope, byte[] key, CancellationToken cancellationToken)
    {
        var (owner, person) = scope.Facts switch
        {
            { ClientId: { } client } => (CalendarOwner.Client, client),
            { StaffId: { } staff } => (CalendarOwner.Staff, staff),
            _ => (CalendarOwner.Client, Guid.Empty), // An account that is neither has an empty schedule, not an error.
        };

        var subject = person == Guid.Empty ? scope.Facts.UserId : person;
        scope.Opened(subject);

        var level = CalendarDisclosure.DefaultFor(owner);
        var sessions = await CalendarSessions.ReadAsync(scope.Db, owner, person, CalendarWindow.At(scope.Now), level, cancellationToken);
        if (sessions.Count > 0)
        {
            return new OwnCalendarView([.. sessions.Select(session => session.ToEntry(key, owner, person, level))]);
        }

        var since = await SinceAsync(scope, owner, person, cancellationToken);
        return new OwnCalendarView([CalendarEntry.Nothing(CalendarUid.Of(key, owner, subject, Guid.Empty), since)]);
    }

    /// <summary>When the calendar became what it is: the account's creation, or a later change of a session that has left it.</summary>
    private static async Task<DateTimeOffset> SinceAsync(ReadScope scope, CalendarOwner owner, Guid person, CancellationToken cancellationToken)
    {
        var created = CreatedAt(scope.Facts.UserId) ?? CalendarEntry.EarliestChange;
        var changed = await CalendarSessions.LastChangeAsync(scope.Db, owner, person, cancellationToken) ?? created;
        var since = changed > created ? changed : created;
        return since < scope.Now ? since : scope.Now;
    }

    /// <summary>An id of version 7 begins with the milliseconds of its making.</summary>
    private static DateTimeOffset? CreatedAt(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return id.Version == 7 ? DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(bytes) >> 16) : null;
    }
}
