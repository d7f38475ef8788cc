using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Clients;
using IopPortal.Features.Milestones;
using IopPortal.Features.Scheduling.Groups;
using IopPortal.Features.Writing;
using IopPortal.Security;

namespace IopPortal.Features.Scheduling.Tracks;

/// <summary>Takes a client into a track with a place in every group of it, all or nothing, and every reason against it at once (ENR-2, GRP-3; B3, B4, B6, B8, B9).</summary>
public sealed class AdmitToTrack(WriteOperation write)
{
    public const string Reason = "Admitted to the track";

    public Task<Result<Guid>> HandleAsync(Actor actor, AdmitToTrackCommand command, CancellationToken cancellationToken = default) =>
        write.RunOnceAsync(actor, OperationTable.Of<AdmitToTrack>(), AccessTarget.Enrollment(command.EnrollmentId), command.Key, async scope =>
        {
            if (scope.Grant.IsLimitedTo(Limit.BeforeAdmission))
            {
                return Refusal.Forbidden;
            }

            var found = await EnrollmentToChange.LoadAsync(scope, command.EnrollmentId, command.Version, cancellationToken);
            if (!found.Succeeded)
            {
                return Result<Guid>.Refused(found.Refusals);
            }

            var stay = found.Value;
            var refusals = (await TrackEntry.CheckAsync(scope.Db, stay, command.TrackId, command.From, scope.Facts.Today, cancellationToken)).ToList();
            refusals.AddRange(TrackEntry.Admit(stay, command.From).Refusals);
            if (refusals.Count > 0)
            {
                return refusals;
            }

            await TrackEntry.FollowAsync(scope.Db, stay, command.TrackId, command.From, cancellationToken);
            await EpisodeMilestones.FollowAsync(scope, stay, cancellationToken);
            refusals.AddRange(await GivePlacesAsync(scope, command, stay, cancellationToken));
            scope.Changed(stay);
            scope.AllowUndo(AccessTarget.Enrollment(stay.Id));
            return refusals.Count > 0 ? refusals.Distinct().ToList() : stay.Id;
        }, cancellationToken);

    private static async Task<List<Refusal>> GivePlacesAsync(WriteScope scope, AdmitToTrackCommand command, Enrollment stay, CancellationToken cancellationToken)
    {
        var groups = await TrackGroup.LoadAsync(scope.Db, command.TrackId, stay.ClientId, command.From, cancellationToken);
        if (groups.Count == 0)
        {
            return [new Refusal("track.no-groups")];
        }

        var refusals = new List<Refusal>();
        foreach (var group in groups.Where(group => !group.HasPlace))
        {
            if (!(await scope.AlsoAsync("GRP-3", AccessTarget.Group(group.Group.Id), cancellationToken)).Succeeded)
            {
                return [Refusal.Forbidden];
            }

            var given = await GroupPlaces.GiveAsync(
                scope, new(command.Key, group.Group.Id, [stay.ClientId], command.From, null, WeekdaySet.None, Reason, command.OverrideReason), cancellationToken);
            refusals.AddRange(given.Refusals);
            if (given.Succeeded)
            {
                await scope.SaveStepAsync(cancellationToken); // The next group of the track is held against this one.
            }
        }

        return refusals;
    }
}
