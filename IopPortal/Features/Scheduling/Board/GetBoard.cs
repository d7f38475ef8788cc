using IopPortal.Domain;
using IopPortal.Domain.Staff;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Board;

/// <summary>The program's calendar for up to six weeks, in a bounded number of queries (SES-1).</summary>
public sealed class GetBoard(ReadOperation read)
{
    public Task<Result<BoardView>> HandleAsync(Actor actor, BoardQuery query, CancellationToken cancellationToken = default) =>
        read.RunAsync(actor, OperationTable.Of<GetBoard>(), AccessTarget.None, async scope => await ReadAsync(scope, query, cancellationToken), cancellationToken);

    private static async Task<Result<BoardView>> ReadAsync(ReadScope scope, BoardQuery query, CancellationToken cancellationToken)
    {
        if (query.ClientId is { } client)
        {
            if (!await scope.MayAsync("CLI-1", AccessTarget.Client(client), cancellationToken))
            {
                return Refusal.NotFound;
            }

            scope.Opened(client); // One person's days in one view.
        }

        var sessions = await BoardSessions.ReadAsync(scope, query, cancellationToken);
        var now = ZoneTime.ToLocal(scope.Now, scope.Facts.Zone);

        return new BoardView(
            query.From,
            query.To,
            now.Date,
            now.Time,
            query.TrackId is { } track ? [.. sessions.Where(session => session.TrackId == track)] : sessions,
            await ClosuresAsync(scope, query, cancellationToken),
            await TimeOffAsync(scope, query, cancellationToken),
            await ChoicesAsync(scope, query.ClientId, cancellationToken),
            OperationTable.Of<BookSession>().Operation.IsOpenTo(scope.Facts.Roles),
            OperationTable.Of<FindBoardClients>().Operation.IsOpenTo(scope.Facts.Roles))
        {
            MayClose = OperationTable.Get("SES-12").IsOpenTo(scope.Facts.Roles),
        };
    }

    private static Task<List<BoardClosureView>> ClosuresAsync(ReadScope scope, BoardQuery query, CancellationToken cancellationToken)
    {
        var db = scope.Db;
        var (from, to) = (query.From, query.To);
        return db.Closures.Where(closure => closure.Date >= from && closure.Date <= to)
            .OrderBy(closure => closure.Date).ThenBy(closure => closure.Id)
            .Select(closure => new BoardClosureView(
                closure.Id, closure.Date, closure.Start, closure.End, closure.Reason,
                db.Locations.Where(location => location.Id == closure.LocationId).Select(location => location.Name).FirstOrDefault()
                    ?? db.Programs.Where(program => program.Id == closure.ProgramId).Select(program => program.Name).FirstOrDefault() ?? ""))
            .ToListAsync(cancellationToken);
    }

    private static Task<List<BoardTimeOffView>> TimeOffAsync(ReadScope scope, BoardQuery query, CancellationToken cancellationToken)
    {
        var (from, to) = (query.From, query.To);
        return scope.Db.TimeOff.Where(off => off.Status == TimeOffStatus.Approved && off.To >= from && off.From <= to)
            .Join(scope.Db.Staff, off => off.StaffId, staff => staff.Id, (off, staff) => new { off, staff })
            .OrderBy(away => away.staff.FamilyName)
            .Select(away => new BoardTimeOffView(away.off.Id, away.staff.Id, away.staff.GivenName + " " + away.staff.FamilyName, away.off.From, away.off.To, away.off.Start, away.off.End))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Everything to filter by, in one query.</summary>
    private static async Task<IReadOnlyList<BoardChoiceView>> ChoicesAsync(ReadScope scope, Guid? client, CancellationToken cancellationToken)
    {
        var db = scope.Db;
        var choices = await db.Locations.Select(location => new { Kind = (int)BoardChoiceKind.Location, location.Id, location.Name })
            .Concat(db.Tracks.Where(track => !track.IsArchived).Select(track => new { Kind = (int)BoardChoiceKind.Track, track.Id, track.Name }))
            .Concat(db.Staff.Where(staff => staff.IsActive).Select(staff => new { Kind = (int)BoardChoiceKind.Staff, staff.Id, Name = staff.GivenName + " " + staff.FamilyName }))
            .Concat(db.Rooms.Where(room => !room.IsArchived).Select(room => new { Kind = (int)BoardChoiceKind.Room, room.Id, room.Name }))
            .Concat(db.Clients.Where(known => known.Id == client).Select(known => new { Kind = (int)BoardChoiceKind.Client, known.Id, Name = (known.PreferredName != "" ? known.PreferredName : known.GivenName) + " " + known.FamilyName }))
            .ToListAsync(cancellationToken);
        return
        [
            .. choices.Select(choice => new BoardChoiceView((BoardChoiceKind)choice.Kind, choice.Id, choice.Name))
                .OrderBy(choice => choice.Kind).ThenBy(choice => choice.Name, StringComparer.InvariantCultureIgnoreCase),
        ];
    }
}
