using IopPortal.Domain;
using IopPortal.Domain.Tracks;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Settings;

/// <summary>Adds a program of care, or changes one (SET-1).</summary>
public sealed class SaveProgram(WriteOperation write)
{
    public Task<Result<Guid>> HandleAsync(Actor actor, SaveProgramCommand command, CancellationToken cancellationToken = default) => command.Id is null
        ? write.RunOnceAsync(actor, OperationTable.Of<SaveProgram>(), AccessTarget.None, command.Key, scope => SaveAsync(scope, command, cancellationToken), cancellationToken)
        : write.RunAsync(actor, OperationTable.Of<SaveProgram>(), AccessTarget.None, scope => SaveAsync(scope, command, cancellationToken), cancellationToken);

    private static async Task<Result<Guid>> SaveAsync(WriteScope scope, SaveProgramCommand command, CancellationToken cancellationToken)
    {
        var refusals = await CheckAsync(scope, command, cancellationToken);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        var program = command.Id is { } id
            ? await scope.Db.Programs.FirstOrDefaultAsync(row => row.Id == id, cancellationToken)
            : scope.Db.Programs.Add(new CareProgram(command.Name, command.LevelOfCare, command.LocationId)).Entity;
        if (program is null)
        {
            return Refusal.NotFound;
        }

        if (command.Id is not null && await scope.RefuseStaleAsync(program, command.Version, cancellationToken) is { } stale)
        {
            return stale;
        }

        if (command.Id is not null || command.WeekStart != program.WeekStart)
        {
            program.Change(command.Name, command.LevelOfCare, command.LocationId, command.WeekStart);
        }

        scope.Audit(program.Id);
        scope.Touch(Topic.Settings);
        return program.Id;
    }

    private static async Task<List<Refusal>> CheckAsync(WriteScope scope, SaveProgramCommand command, CancellationToken cancellationToken)
    {
        var others = await scope.Db.Programs.AsNoTracking().Where(program => program.Id != command.Id).Select(program => program.Name).ToListAsync(cancellationToken);
        var knowsLocation = await scope.Db.Locations.AnyAsync(location => location.Id == command.LocationId, cancellationToken);
        return FormCheck.All(
            PlainText.Check(nameof(command.Name), command.Name, 120),
            FormCheck.Choice(nameof(command.LevelOfCare), command.LevelOfCare),
            FormCheck.Choice(nameof(command.WeekStart), command.WeekStart),
            knowsLocation ? null : new Refusal("choice.unknown").At(nameof(command.LocationId)),
            others.Contains(PlainText.Clean(command.Name), StringComparer.OrdinalIgnoreCase) ? new Refusal("settings.name-taken").At(nameof(command.Name)) : null);
    }
}
