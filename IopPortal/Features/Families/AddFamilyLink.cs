using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Portal;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IopPortal.Features.Families;

/// <param name="Days">From today on.</param>
public sealed record AddFamilyLinkCommand(Guid Key, Guid ClientId, Guid ContactId, int Days = FamilyLinkRule.UsualDays);

/// <summary>Makes a link by which somebody close to a client sees when and where the client has to be; it is shown this once (FAM-1).</summary>
public sealed class AddFamilyLink(WriteOperation write, IOptions<PortalOptions> portal)
{
    public async Task<Result<NewFamilyLinkView>> HandleAsync(Actor actor, AddFamilyLinkCommand command, CancellationToken cancellationToken = default)
    {
        var token = SecretToken.New();
        var isNew = false;
        var made = await write.RunOnceAsync(actor, OperationTable.Of<AddFamilyLink>(), AccessTarget.Client(command.ClientId), command.Key, async scope =>
        {
            var db = scope.Db;
            if (await db.FamilyContacts.FirstOrDefaultAsync(row => row.Id == command.ContactId && row.ClientId == command.ClientId && row.EndedOn == null, cancellationToken) is not { } contact)
            {
                return Refusal.NotFound;
            }

            var consents = await db.Consents.Where(row => row.ClientId == contact.ClientId).ToListAsync(cancellationToken);
            var consent = FamilyLinkRule.ConsentFor(contact, consents, scope.Facts.Today);
            if (await RefuseAsync(scope, contact, consent, command, cancellationToken) is { Count: > 0 } refusals)
            {
                return Result<Guid>.Refused(refusals);
            }

            var link = new FamilyLink(contact, contact.IsGuardian ? null : consent!.Id, SecretToken.HashOf(token)!, scope.Facts.Today.AddDays(command.Days), scope.Facts.UserId, scope.Now);
            db.FamilyLinks.Add(link);
            scope.Audit(link.Id);
            scope.Touch(Topic.Client(contact.ClientId));
            isNew = true;
            return link.Id;
        }, cancellationToken);
        return made.Select(id => new NewFamilyLinkView(id, isNew ? $"{portal.Value.PublicUrl.TrimEnd('/')}/family/{token}" : ""));
    }

    private static async Task<List<Refusal>> RefuseAsync(WriteScope scope, FamilyContact contact, Consent? consent, AddFamilyLinkCommand command, CancellationToken cancellationToken)
    {
        var refusals = new List<Refusal?>
        {
            FamilyLinkRule.CheckDays(command.Days)?.At(nameof(command.Days)),
            FamilyLinkRule.MayHave(contact, consent, scope.Facts.Today) ? null : new Refusal("family.consent", contact.Name),
            await StaysGoingOn.Of(scope.Db).AnyAsync(stay => stay.ClientId == contact.ClientId, cancellationToken) ? null : new Refusal("family.no-stay"),
            await scope.Db.FamilyLinks.CountAsync(link => link.ContactId == contact.Id && link.RevokedAt == null && link.LastDay >= scope.Facts.Today, cancellationToken) < FamilyLinkRule.MostLinks
                ? null
                : new Refusal("family.too-many", contact.Name, FamilyLinkRule.MostLinks),
        };
        return [.. refusals.OfType<Refusal>()];
    }
}
