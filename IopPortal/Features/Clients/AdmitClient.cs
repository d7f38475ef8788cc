using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Features.Access;
using IopPortal.Features.Milestones;
using IopPortal.Features.Writing;
using IopPortal.Security;

namespace IopPortal.Features.Clients;

public sealed record AdmitClientCommand(Guid EnrollmentId, int Version, DateOnly Date, IReadOnlyList<Guid> TrackIds);

/// <summary>Takes a referred client into care on a date and into tracks of the program (B4).</summary>
public sealed class AdmitClient(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, AdmitClientCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync<Done>(actor, OperationTable.Of<AdmitClient>(), AccessTarget.Enrollment(command.EnrollmentId), async scope =>
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
            var refusal = CheckDate(enrollment, command.Date, scope.Facts.Today)
                ?? await EnrollmentTracks.CheckAsync(scope.Db, enrollment.ProgramId, command.TrackIds, cancellationToken)
                ?? await EnrollmentOverlap.FindAsync(scope.Db, enrollment, command.Date, cancellationToken);
            if (refusal is not null)
            {
                return refusal;
            }

            if (enrollment.Status is EnrollmentStatus.OnHold or EnrollmentStatus.Tapering)
            {
                return new Refusal("enrollment.move", enrollment.Status, EnrollmentStatus.Active); // In care already.
            }

            var admitted = enrollment.Admit(command.Date);
            if (admitted.Succeeded)
            {
                scope.Db.EnrollmentTracks.AddRange(command.TrackIds.Distinct().Select(track => new EnrollmentTrack(enrollment.Id, track, command.Date)));
                await EpisodeMilestones.FollowAsync(scope, enrollment, cancellationToken);
                scope.Changed(enrollment);
            }

            return admitted;
        }, cancellationToken);

    internal static Refusal? CheckDate(Enrollment enrollment, DateOnly date, DateOnly today) =>
        Referral.CheckDate(nameof(AdmitClientCommand.Date), date, today)
        ?? (date < enrollment.ReferralDate ? new Refusal("enrollment.admit-before-referral", enrollment.ReferralDate).At(nameof(AdmitClientCommand.Date)) : null);
}
