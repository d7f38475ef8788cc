using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Scheduling.Conflicts;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Features.Writing;
using IopPortal.Security;

namespace IopPortal.Features.Scheduling.Substitutes;

/// <summary>Adds a colleague who helps to lead one session; one who is booked elsewhere only with a reason (SES-7, SES-8; B1, B10).</summary>
public sealed class AddCoLead(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, CoLeadCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync(actor, OperationTable.Of<AddCoLead>(), AccessTarget.Session(command.SessionId), scope => AddAsync(scope, command, cancellationToken), cancellationToken);

    private static async Task<Result<Done>> AddAsync(WriteScope scope, CoLeadCommand command, CancellationToken cancellationToken)
    {
        var found = await SessionToChange.FindOpenAsync(scope, command.SessionId, command.Version, cancellationToken);
        if (!found.Succeeded)
        {
            return Result<Done>.Refused(found.Refusals);
        }

        var session = found.Value;
        var slot = new ProposedSlot(new(session.Date, session.Start, session.End), session.Slot);
        var proposal = new BookingProposal(session.Kind, session.LocationId, null, [slot]) { Staff = [new(command.StaffId, BookingRole.CoLead)], Except = [session.Id] };
        var verdict = (await ConflictCheck.FindAsync(scope.Db, proposal, scope.Now, cancellationToken))[0];
        var conflicts = verdict.Conflicts.Where(conflict => conflict.Level != ConflictLevel.Closed).ToList(); // The session stands on that day already.
        var standing = await Overrides.StandingAsync(scope, AccessTarget.Session(session.Id), conflicts, command.OverrideReason, cancellationToken);
        if (standing.Count > 0)
        {
            return standing;
        }

        return session.CoLedBy(command.StaffId, verdict.StaffLane(command.StaffId), scope.Now).Select(done =>
        {
            scope.Touch(SessionTopics.Of(session));
            scope.AllowUndo(AccessTarget.Session(session.Id));
            scope.Audit(session.Id, PlainText.Clean(command.OverrideReason));
            return done;
        });
    }
}
