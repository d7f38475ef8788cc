using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Scheduling.Groups;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Waiting;

/// <param name="Key">Made by the page; the same command twice gives one place.</param>
/// <param name="EntryId">Who was shown as next; null gives the place to whoever is.</param>
/// <param name="OverrideReason">Asked for when an exception is needed (B8, E4).</param>
public sealed record FillFromWaitlistCommand(Guid Key, Guid GroupId, Guid? EntryId = null, string OverrideReason = "");

/// <summary>Gives the free place of a group to the first on its waitlist who can take it; whoever cannot right now keeps the position (ENR-7; B6).</summary>
public sealed class FillFromWaitlist(WriteOperation write)
{
    public const string Reason = "From the waitlist";

    /// <summary>The id of the membership.</summary>
    public Task<Result<Guid>> HandleAsync(Actor actor, FillFromWaitlistCommand command, CancellationToken cancellationToken = default) =>
        write.RunOnceAsync(actor, OperationTable.Of<FillFromWaitlist>(), AccessTarget.Group(command.GroupId), command.Key, async scope =>
        {
            var queue = await GroupQueues.FindAsync(scope.Db, command.GroupId, scope.Now, cancellationToken);
            if (queue is null)
            {
                return await scope.Db.Groups.AnyAsync(group => group.Id == command.GroupId, cancellationToken) ? new Refusal("waitlist.nobody") : Refusal.NotFound;
            }

            if (queue.Free is not { } free)
            {
                return new Refusal("waitlist.no-place", queue.Group.Name);
            }

            if (queue.Next is not { } next)
            {
                return new Refusal("waitlist.nobody-eligible");
            }

            if (command.EntryId is { } shown && shown != next.Entry.Id)
            {
                return new Refusal("waitlist.order-changed");
            }

            scope.AllowUndo(AccessTarget.Group(command.GroupId));
            var given = await GroupPlaces.GiveAsync(
                scope, new(command.Key, command.GroupId, [next.Client.Id], free.From < scope.Facts.Today ? scope.Facts.Today : free.From, null, WeekdaySet.None, Reason, command.OverrideReason), cancellationToken);
            return given.Select(memberships => memberships[0].Id);
        }, cancellationToken);
}
