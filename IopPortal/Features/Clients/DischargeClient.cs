using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Features.Access;
using IopPortal.Features.Milestones;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Clients;

/// <param name="Date">The last day of the episode.</param>
public sealed record DischargeClientCommand(Guid EnrollmentId, int Version, DateOnly Date, DischargeReason Reason);

/// <summary>Ends an episode of care; group places and future bookings end with it, what happened stays (B12).</summary>
public sealed class DischargeClient(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, DischargeClientCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync<Done>(actor, OperationTable.Of<DischargeClient>(), AccessTarget.Enrollment(command.EnrollmentId), async scope =>
        {
            var found = await EnrollmentToChange.LoadAsync(scope, command.EnrollmentId, command.Version, cancellationToken);
            if (!found.Succeeded)
            {
                return Result<Done>.Refused(found.Refusals);
            }

            var enrollment = found.Value;
            if (Referral.CheckDate(nameof(command.Date), command.Date, scope.Facts.Today) is { } refusal)
            {
                return refusal;
            }

            var discharged = enrollment.Discharge(command.Date, command.Reason);
            if (!discharged.Succeeded)
            {
                return Result<Done>.Refused([.. discharged.Refusals.Select(reason => reason.Code == "enrollment.move" ? reason : reason.At(nameof(command.Date)))]);
            }

            await EndTracksAsync(scope, enrollment.Id, command.Date, cancellationToken);
            await EndFutureBookings.ApplyAsync(scope, enrollment, command.Date, cancellationToken);
            await EpisodeMilestones.CloseAsync(scope.Db, enrollment, command.Date, cancellationToken);
            scope.Changed(enrollment);
            return Done.Value;
        }, cancellationToken);

    private static async Task EndTracksAsync(WriteScope scope, Guid enrollmentId, DateOnly lastDay, CancellationToken cancellationToken)
    {
        foreach (var row in await scope.Db.EnrollmentTracks.Where(row => row.EnrollmentId == enrollmentId && (row.To == null || row.To > lastDay)).ToListAsync(cancellationToken))
        {
            if (row.From > lastDay)
            {
                scope.Db.EnrollmentTracks.Remove(row);
            }
            else
            {
                row.EndOn(lastDay);
            }
        }
    }
}
