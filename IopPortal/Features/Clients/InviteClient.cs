using IopPortal.Data.Identity;
using IopPortal.Domain;
using IopPortal.Domain.Accounts;
using IopPortal.Domain.Clients;
using IopPortal.Features.Access;
using IopPortal.Features.Accounts;
using IopPortal.Features.Live;
using IopPortal.Features.Portal;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IopPortal.Features.Clients;

/// <summary>Gives a client an account and the one-time link that sets its password; the address is shown once (ACC-2).</summary>
/// <remarks>A repeat before the link was used makes a new link and ends the old one. The account goes to the e-mail of the record.</remarks>
public sealed class InviteClient(WriteOperation write, ILookupNormalizer names, IOptions<PortalOptions> portal)
{
    public Task<Result<string>> HandleAsync(Actor actor, Guid clientId, CancellationToken cancellationToken = default) =>
        write.RunAsync<string>(actor, OperationTable.Of<InviteClient>(), AccessTarget.Client(clientId), async scope =>
        {
            if (await scope.Db.Clients.FindAsync([clientId], cancellationToken) is not { } client)
            {
                return Refusal.NotFound;
            }

            if (client.IsArchived)
            {
                return new Refusal("client.archived");
            }

            var account = await scope.Db.Users.FirstOrDefaultAsync(user => user.ClientId == clientId, cancellationToken);
            if (account is { PasswordHash: not null } or { IsDisabled: true })
            {
                return new Refusal("client.has-account");
            }

            if (account is null)
            {
                var made = await CreateAsync(scope, client, cancellationToken);
                if (!made.Succeeded)
                {
                    return Result<string>.Refused(made.Refusals);
                }

                account = made.Value;
            }

            scope.Audit(account.Id);
            scope.Touch(Topic.Client(clientId));
            return await OneTimeLinks.IssueAsync(scope.Db, portal.Value, account.Id, LinkKind.Invitation, actor.UserId, scope.Now, cancellationToken);
        }, cancellationToken);

    private async Task<Result<PortalUser>> CreateAsync(WriteScope scope, Client client, CancellationToken cancellationToken)
    {
        if (client.Email.Length == 0)
        {
            return new Refusal("client.no-email");
        }

        var normalized = names.NormalizeEmail(client.Email);
        if (await scope.Db.Users.AnyAsync(user => user.NormalizedEmail == normalized, cancellationToken))
        {
            return new Refusal("account.email-taken");
        }

        var account = NewAccounts.Create(client.Email, names, client.DisplayName, clientId: client.Id);
        scope.Db.Users.Add(account);
        scope.Db.UserRoles.Add(new IdentityUserRole<Guid> { UserId = account.Id, RoleId = StoredRoles.IdOf(PortalRole.Client) });
        return account;
    }
}
