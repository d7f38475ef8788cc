using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Families;

/// <summary>Who close to a client may see the schedule by a link, and which links there are (FAM-1).</summary>
public sealed class GetFamilyLinks(ReadOperation read)
{
    /// <param name="clientId">Null for the client who asks.</param>
    public Task<Result<FamilyLinksView>> HandleAsync(Actor actor, Guid? clientId, CancellationToken cancellationToken = default) =>
        read.RunAsync<FamilyLinksView>(actor, OperationTable.Of<GetFamilyLinks>(), clientId is { } asked ? AccessTarget.Client(asked) : AccessTarget.None, async scope =>
        {
            if ((clientId ?? scope.Facts.ClientId) is not { } client)
            {
                return Refusal.NotFound;
            }

            var (db, today) = (scope.Db, scope.Facts.Today);
            var contacts = await db.FamilyContacts.Where(row => row.ClientId == client && row.EndedOn == null).OrderBy(row => row.Name).ThenBy(row => row.Id)
                .Select(row => new { Contact = row, InCare = StaysGoingOn.Of(db).Any(stay => stay.ClientId == client) }).ToListAsync(cancellationToken);
            var consents = await db.Consents.Where(consent => consent.ClientId == client).ToListAsync(cancellationToken);
            var links = await db.FamilyLinks.Where(link => link.ClientId == client && link.RevokedAt == null).OrderBy(link => link.Id).ToListAsync(cancellationToken);
            var inCare = contacts.Any(row => row.InCare);
            return new FamilyLinksView(
                client,
                scope.Facts.ClientId == client,
                inCare,
                today,
                [
                    .. contacts.Select(row => row.Contact).Select(contact => new FamilyPersonView(
                        contact.Id,
                        contact.Name,
                        FamilyLinkRule.MayHave(contact, FamilyLinkRule.ConsentFor(contact, consents, today), today),
                        [
                            .. links.Where(link => link.ContactId == contact.Id).Select(link => new FamilyLinkView(
                                link.Id, link.Version, link.LastDay, link.CreatedAt,
                                FamilyLinkRule.IsOpen(link, contact, consents.FirstOrDefault(consent => consent.Id == link.ConsentId), inCare, today))),
                        ])),
                ]);
        }, cancellationToken);
}
