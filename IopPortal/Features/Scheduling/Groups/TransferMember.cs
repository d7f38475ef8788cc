using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Writing;
using IopPortal.Security;

namespace IopPortal.Features.Scheduling.Groups;

/// <param name="Key">Made by the page; the same command twice moves once.</param>
/// <param name="From">The first day in the other group; the place here ends the day before.</param>
/// <param name="OverrideReason">Asked for when adolescents and adults would sit in one group (B8).</param>
public sealed record TransferMemberCommand(Guid Key, Guid GroupId, Guid MembershipId, Guid ToGroupId, DateOnly From, string OverrideReason = "");

/// <summary>Moves a client from one group to another from a date on, in one step or not at all; what has started stays (GRP-3; B3, B6, B8, B9, C1).</summary>
public sealed class TransferMember(WriteOperation write)
{
    public const string Reason = "Moved from another group";

    /// <summary>The id of the new membership.</summary>
    public Task<Result<Guid>> HandleAsync(Actor actor, TransferMemberCommand command, CancellationToken cancellationToken = default) =>
        write.RunOnceAsync(actor, OperationTable.Of<TransferMember>(), AccessTarget.Group(command.GroupId), command.Key, async scope =>
        {
            if (await MemberToChange.FindAsync(scope, command.GroupId, command.MembershipId, cancellationToken) is not { } found
                || !(await scope.AlsoAsync("GRP-3", AccessTarget.Group(command.ToGroupId), cancellationToken)).Succeeded)
            {
                return Refusal.NotFound;
            }

            var member = found.On(command.From);
            List<Refusal> refusals =
            [
                .. member.RefuseFrom(command.From),
                .. command.ToGroupId == command.GroupId ? [new Refusal("membership.same-group").At(nameof(command.ToGroupId))] : Array.Empty<Refusal>(),
            ];
            if (refusals.Count > 0)
            {
                return refusals;
            }

            scope.AllowUndo(AccessTarget.Group(command.GroupId));
            var periods = member.From(command.From).Select((place, index) => (index == 0 ? command.From : place.From, place.To)).ToList(); // Pauses and a planned end go along.
            await member.EndAllAsync(scope, command.From.AddDays(-1), cancellationToken);
            return await GiveAsync(scope, command, member.Membership.ClientId, periods, cancellationToken);
        }, cancellationToken);

    private static async Task<Result<Guid>> GiveAsync(
        WriteScope scope, TransferMemberCommand command, Guid clientId, List<(DateOnly From, DateOnly? To)> periods, CancellationToken cancellationToken)
    {
        var first = Guid.Empty;
        foreach (var (from, to) in periods)
        {
            await scope.SaveStepAsync(cancellationToken); // What the client leaves is no conflict with where the client goes.
            var reason = first == Guid.Empty ? Reason : PauseMembership.Reason;
            var given = await GroupPlaces.GiveAsync(
                scope, new(command.Key, command.ToGroupId, [clientId], from, to, WeekdaySet.None, reason, command.OverrideReason), cancellationToken, member: true);
            if (!given.Succeeded)
            {
                return Result<Guid>.Refused(given.Refusals);
            }

            first = first == Guid.Empty ? given.Value[0].Id : first;
        }

        return first;
    }
}
