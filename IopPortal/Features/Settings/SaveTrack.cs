using IopPortal.Domain;
using IopPortal.Domain.Tracks;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Settings;

/// <summary>Adds a track to a program, changes one, or archives one (SET-1).</summary>
public sealed class SaveTrack(WriteOperation write)
{
    public Task<Result<Guid>> HandleAsync(Actor actor, SaveTrackCommand command, CancellationToken cancellationToken = default) => command.Id is null
        ? write.RunOnceAsync(actor, OperationTable.Of<SaveTrack>(), AccessTarget.None, command.Key, scope => AddAsync(scope, command, cancellationToken), cancellationToken)
        : write.RunAsync(actor, OperationTable.Of<SaveTrack>(), AccessTarget.None, scope => ChangeAsync(scope, command, command.Id.Value, cancellationToken), cancellationToken);

    private static async Task<Result<Guid>> AddAsync(WriteScope scope, SaveTrackCommand command, CancellationToken cancellationToken)
    {
        var refusals = await CheckAsync(scope, command, command.ProgramId, cancellationToken);
        if (!await scope.Db.Programs.AnyAsync(program => program.Id == command.ProgramId, cancellationToken))
        {
            refusals.Add(new Refusal("choice.unknown").At(nameof(command.ProgramId)));
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        var track = new Track(command.ProgramId, command.Details);
        scope.Db.Tracks.Add(track);
        return Saved(scope, track);
    }

    private static async Task<Result<Guid>> ChangeAsync(WriteScope scope, SaveTrackCommand command, Guid id, CancellationToken cancellationToken)
    {
        if (await scope.Db.Tracks.FirstOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } track)
        {
            return Refusal.NotFound;
        }

        var refusals = await CheckAsync(scope, command, track.ProgramId, cancellationToken);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        if (await scope.RefuseStaleAsync(track, command.Version, cancellationToken) is { } stale)
        {
            return stale;
        }

        track.Change(command.Details, command.IsArchived);
        return Saved(scope, track);
    }

    private static Result<Guid> Saved(WriteScope scope, Track track)
    {
        scope.Audit(track.Id);
        scope.Touch(Topic.Settings, Topic.Groups);
        return track.Id;
    }

    private static async Task<List<Refusal>> CheckAsync(WriteScope scope, SaveTrackCommand command, Guid programId, CancellationToken cancellationToken)
    {
        var details = command.Details;
        var others = await scope.Db.Tracks.AsNoTracking().Where(track => track.ProgramId == programId && track.Id != command.Id).Select(track => track.Name).ToListAsync(cancellationToken);
        var payer = details.PayerId;
        var isPayerKnown = payer is null || await scope.Db.Payers.AnyAsync(
            row => row.Id == payer && (!row.IsArchived || scope.Db.Tracks.Any(track => track.Id == command.Id && track.PayerId == payer)), cancellationToken);
        return FormCheck.All(
            PlainText.Check(nameof(details.Name), details.Name, 120),
            PlainText.Check(nameof(details.DiscreetName), details.DiscreetName, 60),
            PlainText.Check(nameof(details.Code), details.Code, 2),
            FormCheck.Choice(nameof(details.FocusArea), details.FocusArea),
            FormCheck.Choice(nameof(details.Population), details.Population),
            FormCheck.Choice(nameof(details.TimeOfDay), details.TimeOfDay),
            FormCheck.Number(nameof(details.Color), details.Color, 1, 8),
            others.Contains(PlainText.Clean(details.Name), StringComparer.OrdinalIgnoreCase) ? new Refusal("settings.name-taken").At(nameof(details.Name)) : null,
            isPayerKnown ? null : new Refusal("choice.unknown").At(nameof(details.PayerId)));
    }
}
