using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Features.Scheduling.Conflicts;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>Says while a session is on its way whether it could stay there, what is against it and what would fit; saves nothing (SES-4).</summary>
public sealed class PreviewMove(ReadOperation read)
{
    private const int Step = 15;
    private static readonly TimeOnly FirstStart = new(7, 0);
    private static readonly TimeOnly LastEnd = new(21, 0);

    public Task<Result<MovePreviewView>> HandleAsync(Actor actor, MoveSessionCommand command, CancellationToken cancellationToken = default) =>
        read.RunAsync(actor, OperationTable.Of<PreviewMove>(), AccessTarget.Session(command.SessionId), scope => ReadAsync(scope, command, cancellationToken), cancellationToken);

    private static async Task<Result<MovePreviewView>> ReadAsync(ReadScope scope, MoveSessionCommand command, CancellationToken cancellationToken)
    {
        var found = await SessionToChange.FindOpenAsync(scope, command.SessionId, command.Version, cancellationToken);
        return found.Succeeded ? await ReadAsync(scope, found.Value, command, cancellationToken) : Result<MovePreviewView>.Refused(found.Refusals);
    }

    private static async Task<Result<MovePreviewView>> ReadAsync(ReadScope scope, Session session, MoveSessionCommand command, CancellationToken cancellationToken)
    {
        var check = await MoveCheck.FindAsync(scope.Db, session, command, scope.Now, cancellationToken);
        var conflicts = check.Conflicts.OrderByDescending(conflict => conflict.Level).ToList();
        var blocked = check.Refusals.Count > 0 || conflicts.Exists(conflict => conflict.Level >= ConflictLevel.Closed);
        var exception = conflicts.Exists(conflict => conflict.Level == ConflictLevel.Override);
        List<Refusal> reasons = [.. check.Refusals, .. conflicts.Select(conflict => conflict.Refusal)];
        if (exception && !blocked && !await scope.MayAsync("SES-8", AccessTarget.Session(session.Id), cancellationToken))
        {
            blocked = true;
            reasons.Add(new Refusal("override.not-allowed"));
        }

        var state = blocked ? PreviewState.Blocked : exception ? PreviewState.NeedsReason : PreviewState.Fits;
        return new MovePreviewView(
            state,
            [.. reasons.Distinct()],
            blocked ? await FreeRoomAsync(scope, check, conflicts, cancellationToken) : null,
            state == PreviewState.Fits ? null : await FreeAtAsync(scope, check, command, cancellationToken));
    }

    /// <summary>Only where nothing but the room is in the way; another room would not help otherwise.</summary>
    private static async Task<string?> FreeRoomAsync(ReadScope scope, MoveCheck check, List<Conflict> conflicts, CancellationToken cancellationToken)
    {
        if (check is not { Move: { } move, Refusals.Count: 0 } || conflicts.Exists(conflict => conflict.Level > ConflictLevel.Notice && !conflict.Refusal.Code.StartsWith("room.", StringComparison.Ordinal)))
        {
            return null;
        }

        var (place, people, id) = (move.Session.LocationId, move.Session.People, move.Session.Id);
        var (from, to, earliest) = (move.To.Utc.Start, move.To.Utc.End, move.To.Utc.Start.AddMinutes(-ZoneTime.MaxMinutes));
        return await scope.Db.Rooms.Where(room => room.LocationId == place && !room.IsArchived && room.Capacity >= people && room.Id != move.RoomId
                && !scope.Db.Bookings.Any(booking => booking.Kind == BookingKind.Room && booking.ResourceId == room.Id && booking.Active && booking.SessionId != id
                    && booking.StartUtc > earliest && booking.StartUtc < to && booking.EndUtc > from))
            .OrderBy(room => room.Capacity).ThenBy(room => room.Name)
            .Select(room => room.Name).FirstOrDefaultAsync(cancellationToken);
    }

    private static async Task<TimeOnly?> FreeAtAsync(ReadScope scope, MoveCheck check, MoveSessionCommand command, CancellationToken cancellationToken)
    {
        if (check.Move is not { } move)
        {
            return null;
        }

        var slots = new List<ProposedSlot>();
        for (var start = FirstStart; start.AddMinutes(command.Minutes) <= LastEnd && start.AddMinutes(command.Minutes) > start; start = start.AddMinutes(Step))
        {
            var local = new LocalSlot(command.Date, start, start.AddMinutes(command.Minutes));
            if (ZoneTime.Resolve(local, move.Session.TimeZone) is { Succeeded: true, Value: var utc })
            {
                slots.Add(new(local, utc));
            }
        }

        var verdicts = await ConflictCheck.FindAsync(scope.Db, move.Proposal(check.ProgramId) with { Slots = slots }, scope.Now, cancellationToken);
        return verdicts.Where(verdict => verdict.Worst is null or ConflictLevel.Notice)
            .OrderBy(verdict => Math.Abs((verdict.Slot.Local.Start.ToTimeSpan() - command.Start.ToTimeSpan()).TotalMinutes))
            .Select(verdict => (TimeOnly?)verdict.Slot.Local.Start).FirstOrDefault();
    }
}
