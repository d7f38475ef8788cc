using IopPortal.Domain;
using IopPortal.Domain.Tracks;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Settings;

/// <summary>Lists the tracks and their weeks to change them (SET-1).</summary>
public sealed class GetTracks(ReadOperation read)
{
    public Task<Result<TracksView>> HandleAsync(Actor actor, CancellationToken cancellationToken = default) =>
        read.RunAsync<TracksView>(actor, OperationTable.Of<GetTracks>(), AccessTarget.None, async scope =>
        {
            var (db, today) = (scope.Db, scope.Facts.Today);
            var rows = await (
                from track in db.Tracks
                join program in db.Programs on track.ProgramId equals program.Id
                orderby track.IsArchived, program.Name, track.Name
                select new { Track = track, Program = new NamedChoice(program.Id, program.Name) }).ToListAsync(cancellationToken);
            var blocks = (await db.TrackBlocks.OrderBy(block => block.Weekday).ThenBy(block => block.Start).ToListAsync(cancellationToken)).ToLookup(block => block.TrackId);
            var groups = await (
                from grp in db.Groups
                join series in db.Series on grp.SeriesId equals series.Id
                where series.LastDate >= today
                orderby grp.Name
                select new GroupChoice(grp.Id, grp.Name, grp.TrackId, series.Weekdays, series.Start, series.End)).ToListAsync(cancellationToken);
            return new TracksView(
                [.. rows.Select(row => View(row.Track, row.Program.Name, [.. blocks[row.Track.Id]]))],
                await db.Programs.OrderBy(program => program.Name).Select(program => new NamedChoice(program.Id, program.Name)).ToListAsync(cancellationToken),
                groups,
                await db.Payers.Where(payer => !payer.IsArchived).OrderBy(payer => payer.Name).Select(payer => new NamedChoice(payer.Id, payer.Name)).ToListAsync(cancellationToken));
        }, cancellationToken);

    private static TrackView View(Track track, string program, IReadOnlyList<TrackBlock> blocks) => new(
        track.Id,
        track.Version,
        track.ProgramId,
        program,
        new(track.Name, track.DiscreetName, track.Code, track.FocusArea, track.Population, track.TimeOfDay, track.IsPart2, track.Color) { PayerId = track.PayerId },
        track.IsArchived,
        [.. blocks.Where(block => block.GroupId is not null).Select(block => block.GroupId!.Value)],
        [.. from block in blocks
            where block.Kind != TrackBlockKind.Group
            orderby ((int)block.Weekday!.Value + 6) % 7, block.Start
            select new NamedBlock(block.Kind, block.Name, block.Weekday!.Value, block.Start!.Value, block.End!.Value)]);
}
