using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Scheduling.Conflicts;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>Gives one session another date, time, room or lead; the rest of its series stays (SES-4; A6, B1 to B5, B10).</summary>
public sealed class MoveSession(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, MoveSessionCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync(actor, OperationTable.Of<MoveSession>(), AccessTarget.Session(command.SessionId), scope => MoveAsync(scope, command, cancellationToken), cancellationToken);

    private static async Task<Result<Done>> MoveAsync(WriteScope scope, MoveSessionCommand command, CancellationToken cancellationToken)
    {
        var found = await SessionToChange.FindAsync(scope, command.SessionId, command.Version, cancellationToken);
        if (!found.Succeeded)
        {
            return Result<Done>.Refused(found.Refusals);
        }

        var session = found.Value;
        if (session.RefuseChange(scope.Now) is { } late)
        {
            return late;
        }

        List<Refusal> refusals = [.. SessionToChange.RefuseReason(scope, command.Reason) is { } missing ? [missing] : Array.Empty<Refusal>()];
        if (command.RoomId is null && session.Delivery == Delivery.InPerson && session.RoomId is not null)
        {
            refusals.Add(new Refusal("session.room-required").At(nameof(command.RoomId)));
        }

        var slot = new LocalSlot(command.Date, command.Start, SessionForm.End(command.Start, command.Minutes));
        var utc = SessionForm.CheckTime(command.Start, command.Minutes) is { } wrong ? wrong : ZoneTime.Resolve(slot, session.TimeZone, command.Twice);
        if (!utc.Succeeded)
        {
            refusals.AddRange(utc.Refusals);
            return refusals;
        }

        var change = new SessionMove(session, new(slot, utc.Value), command.RoomId, command.LeadId);
        var verdict = (await ConflictCheck.FindAsync(scope.Db, change.Proposal(await ProgramOfAsync(scope, session, cancellationToken)), scope.Now, cancellationToken))[0];
        refusals.AddRange(await Overrides.StandingAsync(scope, AccessTarget.Session(session.Id), change.Count(verdict.Conflicts), command.OverrideReason, cancellationToken));
        if (refusals.Count > 0)
        {
            return refusals;
        }

        scope.Touch(SessionTopics.Of(session));
        change.Apply(verdict, scope.Now);
        scope.Touch(SessionTopics.Of(session));
        scope.Touch(Topic.Staff(command.LeadId));
        scope.AllowUndo(AccessTarget.Session(session.Id));
        scope.Audit(session.Id, PlainText.Clean(command.OverrideReason.Length > 0 ? command.OverrideReason : command.Reason));
        return Done.Value;
    }

    private static async Task<Guid?> ProgramOfAsync(WriteScope scope, Session session, CancellationToken cancellationToken)
    {
        if (session.GroupId is { } groupId)
        {
            return await scope.Db.Groups.Where(group => group.Id == groupId)
                .Join(scope.Db.Tracks, group => group.TrackId, track => track.Id, (_, track) => (Guid?)track.ProgramId)
                .FirstOrDefaultAsync(cancellationToken);
        }

        var clients = session.Clients.ToList();
        return await scope.Db.Enrollments.Where(enrollment => clients.Contains(enrollment.ClientId))
            .OrderByDescending(enrollment => enrollment.ReferralDate).Select(enrollment => (Guid?)enrollment.ProgramId).FirstOrDefaultAsync(cancellationToken);
    }
}
