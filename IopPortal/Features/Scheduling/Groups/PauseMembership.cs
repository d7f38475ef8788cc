using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Writing;
using IopPortal.Security;

namespace IopPortal.Features.Scheduling.Groups;

/// <param name="Key">Made by the page; the same command twice pauses once.</param>
/// <param name="From">The first day away.</param>
/// <param name="Until">The last day away.</param>
public sealed record PauseMembershipCommand(Guid Key, Guid GroupId, Guid MembershipId, DateOnly From, DateOnly Until);

/// <summary>Takes a client out of a group for some time: the place ends and begins again, in one step or not at all; what has started stays (GRP-3; B6, C1).</summary>
public sealed class PauseMembership(WriteOperation write)
{
    public const string Reason = "After a pause";

    /// <summary>The id of the membership that begins after the pause.</summary>
    public Task<Result<Guid>> HandleAsync(Actor actor, PauseMembershipCommand command, CancellationToken cancellationToken = default) =>
        write.RunOnceAsync(actor, OperationTable.Of<PauseMembership>(), AccessTarget.Group(command.GroupId), command.Key, async scope =>
        {
            if (await MemberToChange.FindAsync(scope, command.GroupId, command.MembershipId, cancellationToken) is not { } found)
            {
                return Refusal.NotFound;
            }

            var member = found.On(command.From);
            var (last, weekdays) = (member.Membership.To, member.Membership.Weekdays);
            List<Refusal> refusals =
            [
                .. member.RefuseFrom(command.From),
                .. command.Until < command.From ? [new Refusal("membership.until-before-from", command.From).At(nameof(command.Until))] : Array.Empty<Refusal>(),
                .. last >= command.From && last <= command.Until ? [new Refusal("membership.pause-to-end", last.Value).At(nameof(command.Until))] : Array.Empty<Refusal>(),
            ];
            if (refusals.Count > 0)
            {
                return refusals;
            }

            scope.AllowUndo(AccessTarget.Group(command.GroupId));
            await member.EndAsync(scope, command.From.AddDays(-1), cancellationToken);
            await scope.SaveStepAsync(cancellationToken); // The place that ends is no second place.
            var given = await GroupPlaces.GiveAsync(
                scope,
                new(command.Key, command.GroupId, [member.Membership.ClientId], command.Until.AddDays(1), last, weekdays, Reason, OverrideReason: Reason), // Ages were settled when the place was given.
                cancellationToken,
                member: true);
            return given.Select(memberships => memberships[0].Id);
        }, cancellationToken);
}
