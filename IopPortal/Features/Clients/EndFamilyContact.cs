using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Clients;

public sealed record EndFamilyContactCommand(Guid ClientId, Guid ContactId);

/// <summary>Takes a family contact off a client's record from tomorrow on; what they took part in stays (CLI-6).</summary>
public sealed class EndFamilyContact(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, EndFamilyContactCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync<Done>(actor, OperationTable.Of<EndFamilyContact>(), AccessTarget.Client(command.ClientId), async scope =>
        {
            var (db, today) = (scope.Db, scope.Facts.Today);
            if (await db.FamilyContacts.FirstOrDefaultAsync(row => row.Id == command.ContactId && row.ClientId == command.ClientId && row.EndedOn == null, cancellationToken) is not { } contact)
            {
                return Refusal.NotFound;
            }

            var group = await db.GroupMemberships.Where(row => row.FamilyContactId == contact.Id && (row.To == null || row.To > today))
                .Join(db.Groups, row => row.GroupId, group => group.Id, (_, group) => group.Name).FirstOrDefaultAsync(cancellationToken);
            if (group is not null)
            {
                return new Refusal("contact.in-group", contact.Name, group);
            }

            contact.EndOn(today);
            scope.Audit(command.ClientId);
            scope.Touch(Topic.Client(command.ClientId));
            return Done.Value;
        }, cancellationToken);
}
