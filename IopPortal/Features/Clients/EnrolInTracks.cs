using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Features.Access;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Clients;

/// <param name="From">The first day in the tracks named; the others end the day before.</param>
public sealed record EnrolInTracksCommand(Guid EnrollmentId, int Version, DateOnly From, IReadOnlyList<Guid> TrackIds);

/// <summary>Changes which tracks a client in care follows, from a date on.</summary>
public sealed class EnrolInTracks(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, EnrolInTracksCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync<Done>(actor, OperationTable.Of<EnrolInTracks>(), AccessTarget.Enrollment(command.EnrollmentId), async scope =>
        {
            if (scope.Grant.IsLimitedTo(Limit.BeforeAdmission))
            {
                return Refusal.Forbidden;
            }

            var found = await EnrollmentToChange.LoadAsync(scope, command.EnrollmentId, command.Version, cancellationToken);
            if (!found.Succeeded)
            {
                return Result<Done>.Refused(found.Refusals);
            }

            var enrollment = found.Value;
            if (!enrollment.IsOpen)
            {
                return new Refusal("enrollment.not-in-care");
            }

            var refusal = Referral.CheckDate(nameof(command.From), command.From, scope.Facts.Today)
                ?? (command.From < enrollment.AdmitDate ? new Refusal("enrollment.before-admission", enrollment.AdmitDate.Value).At(nameof(command.From)) : null)
                ?? await EnrollmentTracks.CheckAsync(scope.Db, enrollment.ProgramId, command.TrackIds, cancellationToken);
            if (refusal is not null)
            {
                return refusal;
            }

            var rows = await scope.Db.EnrollmentTracks.Where(row => row.EnrollmentId == enrollment.Id && (row.To == null || row.To >= command.From)).ToListAsync(cancellationToken);
            EndOthers(scope, rows, command);
            var missing = command.TrackIds.Distinct().Except(rows.Select(row => row.TrackId));
            scope.Db.EnrollmentTracks.AddRange(missing.Select(track => new EnrollmentTrack(enrollment.Id, track, command.From)));
            scope.Changed(enrollment);
            return Done.Value;
        }, cancellationToken);

    private static void EndOthers(WriteScope scope, IEnumerable<EnrollmentTrack> rows, EnrolInTracksCommand command)
    {
        foreach (var row in rows.Where(row => !command.TrackIds.Contains(row.TrackId)))
        {
            if (row.From >= command.From)
            {
                scope.Db.EnrollmentTracks.Remove(row); // It would never have begun.
            }
            else
            {
                row.EndOn(command.From.AddDays(-1));
            }
        }
    }
}
