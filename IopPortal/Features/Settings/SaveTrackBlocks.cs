using IopPortal.Domain;
using IopPortal.Domain.Tracks;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Settings;

/// <summary>Sets what a track's week is made of (SET-1). A group's times stay in its series and are never repeated here.</summary>
public sealed class SaveTrackBlocks(WriteOperation write)
{
    public const int MostBlocks = 40;

    public Task<Result<Done>> HandleAsync(Actor actor, SaveTrackBlocksCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync<Done>(actor, OperationTable.Of<SaveTrackBlocks>(), AccessTarget.None, async scope =>
        {
            if (await scope.Db.Tracks.FirstOrDefaultAsync(row => row.Id == command.TrackId, cancellationToken) is not { } track)
            {
                return Refusal.NotFound;
            }

            var refusals = await CheckAsync(scope, command, cancellationToken);
            if (refusals.Count > 0)
            {
                return refusals;
            }

            if (await scope.RefuseStaleAsync(track, command.Version, cancellationToken) is { } stale)
            {
                return stale;
            }

            scope.Db.TrackBlocks.RemoveRange(await scope.Db.TrackBlocks.Where(block => block.TrackId == track.Id).ToListAsync(cancellationToken));
            scope.Db.TrackBlocks.AddRange(command.GroupIds.Distinct().Select(group => new TrackBlock(track.Id, group)));
            scope.Db.TrackBlocks.AddRange(command.Named.Select(block => new TrackBlock(track.Id, block.Kind, block.Name, block.Weekday, block.Start, block.End)));
            track.Change(Details(track), track.IsArchived); // The week belongs to the track: its version guards both.
            scope.Audit(track.Id);
            scope.Touch(Topic.Settings);
            return Done.Value;
        }, cancellationToken);

    private static TrackDetails Details(Track track) =>
        new(track.Name, track.DiscreetName, track.Code, track.FocusArea, track.Population, track.TimeOfDay, track.IsPart2, track.Color);

    private static async Task<List<Refusal>> CheckAsync(WriteScope scope, SaveTrackBlocksCommand command, CancellationToken cancellationToken)
    {
        var asked = command.GroupIds.Distinct().ToList();
        if (asked.Count + command.Named.Count > MostBlocks)
        {
            return [new Refusal("number.range", 0, MostBlocks)];
        }

        var known = await scope.Db.Groups.CountAsync(group => asked.Contains(group.Id), cancellationToken);
        return
        [
            .. FormCheck.All(known == asked.Count ? null : new Refusal("choice.unknown").At(nameof(command.GroupIds))),
            .. command.Named.SelectMany((block, at) => Check(block, at)),
        ];
    }

    private static List<Refusal> Check(NamedBlock block, int at) => FormCheck.All(
        PlainText.Check($"{nameof(block.Name)}{at}", block.Name, 80),
        block.Kind is TrackBlockKind.Break or TrackBlockKind.WrapUp ? null : new Refusal("choice.unknown").At($"{nameof(block.Kind)}{at}"),
        FormCheck.Choice($"{nameof(block.Weekday)}{at}", block.Weekday),
        block.End > block.Start ? null : new Refusal("time.end-before-start").At($"{nameof(block.End)}{at}"));
}
