using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Features.Access;
using IopPortal.Features.Clients;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;

namespace IopPortal.Features.Consents;

/// <param name="Scope">What may be told.</param>
/// <param name="Expires">The last day; null without an end.</param>
public sealed record RecordConsentCommand(Guid Key, Guid ClientId, string Recipient, string Purpose, string Scope, DateOnly Start, DateOnly? Expires);

/// <summary>Keeps a client's permission to tell somebody something (CON-2).</summary>
public sealed class RecordConsent(WriteOperation write)
{
    public Task<Result<Guid>> HandleAsync(Actor actor, RecordConsentCommand command, CancellationToken cancellationToken = default) =>
        write.RunOnceAsync(actor, OperationTable.Of<RecordConsent>(), AccessTarget.Client(command.ClientId), command.Key, async scope =>
        {
            if (await scope.Db.Clients.FindAsync([command.ClientId], cancellationToken) is not { } client)
            {
                return Refusal.NotFound;
            }

            if (await TeamRight.RefuseAsync(scope, client.Id, cancellationToken) is { } notTeam)
            {
                return notTeam;
            }

            if (client.IsArchived)
            {
                return new Refusal("client.archived");
            }

            var refusals = Check(command, scope.Facts.Today);
            if (refusals.Count > 0)
            {
                return refusals;
            }

            var consent = new Consent(client.Id, command.Recipient, command.Purpose, command.Scope, command.Start, command.Expires, scope.Facts.UserId, scope.Now);
            scope.Db.Consents.Add(consent);
            scope.Audit(consent.Id);
            scope.Touch(Topic.Client(client.Id));
            return consent.Id;
        }, cancellationToken);

    private static List<Refusal> Check(RecordConsentCommand command, DateOnly today)
    {
        var refusals = new List<Refusal?>
        {
            PlainText.Check(nameof(command.Recipient), command.Recipient, 120),
            PlainText.Check(nameof(command.Purpose), command.Purpose, 120),
            PlainText.Check(nameof(command.Scope), command.Scope, 200),
            Referral.CheckDate(nameof(command.Start), command.Start, today),
            command.Expires < command.Start ? new Refusal("date.end-before-start").At(nameof(command.Expires)) : null,
        };
        return [.. refusals.OfType<Refusal>()];
    }
}
