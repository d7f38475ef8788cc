using System.Globalization;
using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Milestones;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Clients;

/// <summary>Records a new client, with the referral where there already is one.</summary>
public sealed class CreateClient(WriteOperation write)
{
    private const string MrnPattern = "M-[0-9][0-9][0-9][0-9][0-9][0-9]";

    public Task<Result<Guid>> HandleAsync(Actor actor, CreateClientCommand command, CancellationToken cancellationToken = default) =>
        write.RunOnceAsync(actor, OperationTable.Of<CreateClient>(), AccessTarget.None, command.Key, async scope =>
        {
            var (person, contact) = (command.Person, command.Contact);
            List<Refusal> refusals =
            [
                .. ClientDetailsRule.CheckPerson(person.GivenName, person.FamilyName, person.PreferredName, person.Pronouns, person.BirthDate, scope.Facts.Today),
                .. ClientDetailsRule.CheckContact(contact.Phone, contact.Email ?? ""),
                .. command.Referral is { } asked ? await Referral.CheckAsync(scope, asked, cancellationToken) : [],
            ];
            if (refusals.Count > 0)
            {
                return refusals;
            }

            if (!command.IsSomebodyElse && await IsKnownAsync(scope.Db, person, cancellationToken))
            {
                return new Refusal("client.known-already");
            }

            var client = new Client(await NextMrnAsync(scope.Db, cancellationToken), new ClientDetails(
                person.GivenName, person.FamilyName, person.PreferredName, person.Pronouns, person.BirthDate,
                contact.Phone, contact.Email ?? "", contact.Preference ?? ContactPreference.Phone, contact.SafeToLeaveMessage));
            scope.Db.Clients.Add(client);
            scope.Audit(client.Id);
            if (command.Referral is { } referral)
            {
                var enrollment = Referral.Make(client.Id, referral);
                scope.Db.Enrollments.Add(enrollment);
                await EpisodeMilestones.FollowAsync(scope, enrollment, cancellationToken);
            }

            scope.Touch(Topic.Clients);
            return client.Id;
        }, cancellationToken);

    private static Task<bool> IsKnownAsync(PortalDbContext db, ClientPerson person, CancellationToken cancellationToken)
    {
        var (given, family) = (PlainText.Clean(person.GivenName), PlainText.Clean(person.FamilyName));
        return db.Clients.AnyAsync(client => client.BirthDate == person.BirthDate && client.GivenName == given && client.FamilyName == family, cancellationToken);
    }

    /// <summary>The next free number; the write holds the store, so no two get the same.</summary>
    private static async Task<string> NextMrnAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var last = await db.Clients.Where(client => EF.Functions.Glob(client.Mrn, MrnPattern)).MaxAsync(client => (string?)client.Mrn, cancellationToken);
        var number = last is null ? 1 : int.Parse(last.AsSpan(2), CultureInfo.InvariantCulture) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"M-{number:000000}");
    }
}
