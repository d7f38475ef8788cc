using System.Globalization;
using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Features.Access;
using IopPortal.Features.Clients;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Consents;

/// <param name="Key">Made when the letter is opened; written twice, it is logged once.</param>
public sealed record WriteLetterCommand(Guid Key, LetterPlan Plan);

/// <summary>Writes an attendance letter and logs that it was told, to whom and under which consent (CON-3).</summary>
public sealed class WriteLetter(WriteOperation write)
{
    /// <summary>The id of the disclosure.</summary>
    public Task<Result<Guid>> HandleAsync(Actor actor, WriteLetterCommand command, CancellationToken cancellationToken = default) =>
        write.RunOnceAsync(actor, OperationTable.Of<WriteLetter>(), AccessTarget.Client(command.Plan.ClientId), command.Key, async scope =>
        {
            var (db, plan) = (scope.Db, command.Plan);
            if (!await db.Clients.AnyAsync(client => client.Id == plan.ClientId, cancellationToken))
            {
                return Refusal.NotFound;
            }

            if (await TeamRight.RefuseAsync(scope, plan.ClientId, cancellationToken) is { } notTeam)
            {
                return notTeam;
            }

            var consent = await db.Consents.FirstOrDefaultAsync(row => row.Id == plan.ConsentId && row.ClientId == plan.ClientId, cancellationToken);
            if (ConsentRule.Refuse(consent, scope.Facts.Today) is { } refusal)
            {
                return refusal;
            }

            var period = ConsentRule.CheckPeriod(plan.From, plan.To, scope.Facts.Today);
            if (period.Count > 0)
            {
                return period.ToList();
            }

            var what = string.Create(CultureInfo.InvariantCulture, $"Attendance letter: dates and hours, {plan.From:yyyy-MM-dd} to {plan.To:yyyy-MM-dd}");
            var told = new Disclosure(plan.ClientId, consent!.Id, consent.Recipient, what, consent.Purpose, scope.Facts.UserId, scope.Now);
            db.Disclosures.Add(told);
            scope.Audit(plan.ClientId);
            scope.Touch(Topic.Client(plan.ClientId));
            return told.Id;
        }, cancellationToken);
}
