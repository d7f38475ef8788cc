using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Waiting;

/// <summary>Puts a client on the waitlist of a group, behind everybody of the same priority (ENR-8; B6).</summary>
public sealed class JoinWaitlist(WriteOperation write)
{
    public Task<Result<Guid>> HandleAsync(Actor actor, JoinWaitlistCommand command, CancellationToken cancellationToken = default) =>
        write.RunOnceAsync(actor, OperationTable.Of<JoinWaitlist>(), AccessTarget.Client(command.ClientId), command.Key, async scope =>
        {
            var db = scope.Db;
            if (await db.Groups.AsNoTracking().FirstOrDefaultAsync(g => g.Id == command.GroupId, cancellationToken) is not { } group
                || await db.Clients.AsNoTracking().FirstOrDefaultAsync(c => c.Id == command.ClientId, cancellationToken) is not { } client)
            {
                return Refusal.NotFound;
            }

            if (command.Priority != WaitlistPriority.Normal && !(await scope.AlsoAsync("ENR-7", AccessTarget.Group(group.Id), cancellationToken)).Succeeded)
            {
                return Refusal.Forbidden; // Who goes first is decided by whoever offers the places.
            }

            var refusals = await RefusalsAsync(scope, command, group, client, cancellationToken);
            if (refusals.Count > 0)
            {
                return refusals;
            }

            var entry = new WaitlistEntry(group.Id, client.Id, command.Priority, command.Note, scope.Facts.UserId, scope.Now);
            db.Waitlist.Add(entry);
            scope.Audit(entry.Id);
            scope.Touch(Topic.Group(group.Id), Topic.Groups, Topic.Client(client.Id));
            return entry.Id;
        }, cancellationToken);

    private static async Task<List<Refusal>> RefusalsAsync(WriteScope scope, JoinWaitlistCommand command, Group group, Client client, CancellationToken cancellationToken)
    {
        var (db, today) = (scope.Db, scope.Facts.Today);
        var refusals = new List<Refusal>();
        if (client.IsArchived)
        {
            refusals.Add(new Refusal("client.archived"));
        }

        if (!await db.Sessions.AnyAsync(s => s.GroupId == group.Id && s.StartUtc > scope.Now && s.Status == SessionStatus.Scheduled, cancellationToken))
        {
            refusals.Add(new Refusal("waitlist.over", group.Name));
        }
        else if (group.Enrolment == GroupEnrolment.Closed && await db.Sessions.AnyAsync(s => s.GroupId == group.Id && s.StartUtc <= scope.Now, cancellationToken))
        {
            refusals.Add(new Refusal("group.closed", group.Name));
        }

        if (await db.GroupMemberships.Where(m => m.GroupId == group.Id && m.ClientId == client.Id && m.FamilyContactId == null && (m.To == null || m.To >= today))
            .Select(m => (DateOnly?)m.From).FirstOrDefaultAsync(cancellationToken) is { } from)
        {
            refusals.Add(new Refusal("group.already-member", client.DisplayName, from));
        }

        if (await db.Waitlist.AnyAsync(e => e.GroupId == group.Id && e.ClientId == client.Id && e.EndedAt == null, cancellationToken))
        {
            refusals.Add(new Refusal("waitlist.already", client.DisplayName));
        }

        if (PlainText.Check(nameof(command.Note), command.Note, 200, required: false) is { } note)
        {
            refusals.Add(note);
        }

        return refusals;
    }
}
