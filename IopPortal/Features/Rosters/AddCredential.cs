using IopPortal.Domain;
using IopPortal.Domain.Staff;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Rosters;

/// <summary>Records a licence or its renewal (STF-4).</summary>
public sealed class AddCredential(WriteOperation write)
{
    public Task<Result<Guid>> HandleAsync(Actor actor, AddCredentialCommand command, CancellationToken cancellationToken = default) =>
        write.RunOnceAsync(actor, OperationTable.Of<AddCredential>(), AccessTarget.None, command.Key, async scope =>
        {
            if (!await scope.Db.Staff.AnyAsync(row => row.Id == command.StaffId, cancellationToken))
            {
                return Refusal.NotFound;
            }

            if (Check(command.Details, scope.Facts.Today) is { Count: > 0 } refusals)
            {
                return refusals;
            }

            var credential = new Credential(command.StaffId, command.Details);
            scope.Db.Credentials.Add(credential);
            scope.Audit(command.StaffId);
            scope.Touch(Topic.Roster, Topic.Staff(command.StaffId));
            return credential.Id;
        }, cancellationToken);

    private static List<Refusal> Check(CredentialDetails details, DateOnly today) => FormCheck.All(
        PlainText.Check(nameof(details.Type), details.Type, 60),
        PlainText.Check(nameof(details.Number), details.Number, 60, required: false),
        PlainText.Check(nameof(details.State), details.State, 40, required: false),
        PlainText.Check(nameof(details.VerifiedBy), details.VerifiedBy, 120, required: false),
        PlainText.Check(nameof(details.Supervisor), details.Supervisor, 120, required: false),
        FormCheck.Date(nameof(details.Expires), details.Expires),
        details.Issued > details.Expires ? new Refusal("date.before", details.Issued).At(nameof(details.Expires)) : null,
        details.VerifiedOn > today ? new Refusal("date.future").At(nameof(details.VerifiedOn)) : null);
}
