using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;

namespace IopPortal.Features.Clients;

/// <param name="Person">Null leaves the person as recorded: those who may change contact details only.</param>
public sealed record EditClientCommand(Guid ClientId, int Version, ClientPerson? Person, ClientContact Contact);

/// <summary>Changes what is recorded about a client as a person.</summary>
public sealed class EditClient(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, EditClientCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync<Done>(actor, OperationTable.Of<EditClient>(), AccessTarget.Client(command.ClientId), async scope =>
        {
            if (scope.Grant.IsLimitedTo(Limit.ContactOnly) && command.Person is not null)
            {
                return Refusal.Forbidden;
            }

            if (await scope.Db.Clients.FindAsync([command.ClientId], cancellationToken) is not { } client)
            {
                return Refusal.NotFound;
            }

            if (client.IsArchived)
            {
                return new Refusal("client.archived");
            }

            var person = command.Person ?? new(client.GivenName, client.FamilyName, client.PreferredName, client.Pronouns, client.BirthDate);
            var contact = command.Contact;
            List<Refusal> refusals =
            [
                .. ClientDetailsRule.CheckPerson(person.GivenName, person.FamilyName, person.PreferredName, person.Pronouns, person.BirthDate, scope.Facts.Today),
                .. ClientDetailsRule.CheckContact(contact.Phone, contact.Email ?? ""),
            ];
            if (refusals.Count > 0)
            {
                return refusals;
            }

            if (await scope.RefuseStaleAsync(client, command.Version, cancellationToken) is { } stale)
            {
                return stale;
            }

            client.Change(new ClientDetails(
                person.GivenName, person.FamilyName, person.PreferredName, person.Pronouns, person.BirthDate,
                contact.Phone, contact.Email ?? client.Email, contact.Preference ?? client.ContactPreference, contact.SafeToLeaveMessage));
            scope.Audit(client.Id);
            scope.Touch(Topic.Client(client.Id), Topic.Clients);
            return Done.Value;
        }, cancellationToken);
}
