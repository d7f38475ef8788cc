using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;

namespace IopPortal.Features.Clients;

public sealed record AddFamilyContactCommand(Guid Key, Guid ClientId, string Name, string Relationship, string Phone, bool IsGuardian);

/// <summary>Notes somebody close to a client (CLI-6).</summary>
public sealed class AddFamilyContact(WriteOperation write)
{
    public Task<Result<Guid>> HandleAsync(Actor actor, AddFamilyContactCommand command, CancellationToken cancellationToken = default) =>
        write.RunOnceAsync(actor, OperationTable.Of<AddFamilyContact>(), AccessTarget.Client(command.ClientId), command.Key, async scope =>
        {
            if (await scope.Db.Clients.FindAsync([command.ClientId], cancellationToken) is not { } client)
            {
                return Refusal.NotFound;
            }

            if (client.IsArchived)
            {
                return new Refusal("client.archived");
            }

            var refusals = new List<Refusal?>
            {
                PlainText.Check(nameof(command.Name), command.Name, 120),
                PlainText.Check(nameof(command.Relationship), command.Relationship, 60),
                PlainText.Check(nameof(command.Phone), command.Phone, 40, required: false),
            }.OfType<Refusal>().ToList();
            if (refusals.Count > 0)
            {
                return refusals;
            }

            var contact = new FamilyContact(client.Id, command.Name, command.Relationship, command.Phone, command.IsGuardian);
            scope.Db.FamilyContacts.Add(contact);
            scope.Audit(client.Id);
            scope.Touch(Topic.Client(client.Id));
            return contact.Id;
        }, cancellationToken);
}
