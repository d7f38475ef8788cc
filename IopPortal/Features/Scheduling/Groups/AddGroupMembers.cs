using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>Gives clients a place in a group from a date on, and books every session that has not started (GRP-3; B3, B6, B8, B12).</summary>
public sealed class AddGroupMembers(WriteOperation write)
{
    public Task<Result<Guid>> HandleAsync(Actor actor, AddGroupMembersCommand command, CancellationToken cancellationToken = default) =>
        write.RunOnceAsync(actor, OperationTable.Of<AddGroupMembers>(), AccessTarget.Group(command.GroupId), command.Key, async scope =>
        {
            if (await NewMembers.LoadAsync(scope, command, cancellationToken) is not { } members)
            {
                return Refusal.NotFound;
            }

            var refusals = MembershipCheck.Of(members, command);
            if (refusals.Count > 0)
            {
                return refusals.ToList();
            }

            if (members.MixesAges(command.From))
            {
                if (!(await scope.AlsoAsync("SES-8", AccessTarget.Group(command.GroupId), cancellationToken)).Succeeded)
                {
                    return new Refusal("group.mixed-ages-blocked");
                }

                if (PlainText.Check(nameof(command.OverrideReason), command.OverrideReason, 200) is { } missing)
                {
                    return missing.Code == "text.required" ? new Refusal("group.mixed-ages").At(nameof(command.OverrideReason)) : missing;
                }
            }

            Store(scope, command, members);
            return command.GroupId;
        }, cancellationToken);

    private static void Store(WriteScope scope, AddGroupMembersCommand command, NewMembers members)
    {
        foreach (var client in members.Clients)
        {
            var membership = new GroupMembership(command.GroupId, client.Id, command.From, command.Until, command.Weekdays, scope.Facts.UserId, command.Reason);
            scope.Db.Add(membership);
            foreach (var session in members.Sessions)
            {
                session.Book(BookingKind.Client, client.Id, BookingRole.Member, scope.Now, membershipId: membership.Id);
            }

            scope.Audit(membership.Id, PlainText.Clean(command.OverrideReason.Length > 0 ? command.OverrideReason : command.Reason));
            scope.Touch(Topic.Client(client.Id));
        }

        scope.Touch(Topic.Groups, Topic.Group(command.GroupId));
        foreach (var session in members.Sessions)
        {
            scope.Touch(Topic.Session(session.Id), Topic.Day(session.Date));
        }
    }
}
