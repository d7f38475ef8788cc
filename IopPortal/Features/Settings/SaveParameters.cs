using IopPortal.Domain;
using IopPortal.Domain.Tracks;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Milestones;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Settings;

/// <summary>Gives a program new numbers from a date on (SET-2). The past keeps the numbers it was counted with.</summary>
public sealed class SaveParameters(WriteOperation write)
{
    public Task<Result<Guid>> HandleAsync(Actor actor, SaveParametersCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync<Guid>(actor, OperationTable.Of<SaveParameters>(), AccessTarget.None, async scope =>
        {
            if (!await scope.Db.Programs.AnyAsync(program => program.Id == command.ProgramId, cancellationToken))
            {
                return Refusal.NotFound;
            }

            var refusals = Check(command, scope.Facts.Today);
            if (refusals.Count > 0)
            {
                return refusals;
            }

            var row = await scope.Db.ProgramParameters.FirstOrDefaultAsync(
                parameters => parameters.ProgramId == command.ProgramId && parameters.ValidFrom == command.ValidFrom, cancellationToken);
            if (row is null)
            {
                row = new ProgramParameters(command.ProgramId, command.ValidFrom, command.Attendance, command.Planning);
                scope.Db.ProgramParameters.Add(row);
            }
            else if (await scope.RefuseStaleAsync(row, command.Version, cancellationToken) is { } stale)
            {
                return stale;
            }
            else
            {
                row.Change(command.Attendance, command.Planning);
            }

            await EpisodeMilestones.FollowOpenAsync(scope, scope.Db.Enrollments.Where(stay => stay.ProgramId == command.ProgramId), cancellationToken);
            scope.Audit(row.Id);
            scope.Touch(Topic.Settings, Topic.Clients, Topic.Authorizations);
            return row.Id;
        }, cancellationToken);

    private static List<Refusal> Check(SaveParametersCommand command, DateOnly today) =>
    [
        .. FormCheck.All(
            FormCheck.Date(nameof(command.ValidFrom), command.ValidFrom),
            command.ValidFrom < today ? new Refusal("parameters.past", today).At(nameof(command.ValidFrom)) : null),
        .. ParameterRanges.Check(command.Attendance, command.Planning),
    ];
}
