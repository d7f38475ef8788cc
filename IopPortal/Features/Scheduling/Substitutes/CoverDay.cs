using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Staff;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Rosters;
using IopPortal.Features.Scheduling.Conflicts;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Substitutes;

/// <summary>Gives the sessions of somebody who is out to colleagues, or calls them off: all in one go (SES-7, SES-5; B1, B5, B10, A7).</summary>
public sealed class CoverDay(WriteOperation write)
{
    public Task<Result<CoveredView>> HandleAsync(Actor actor, CoverDayCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync(actor, OperationTable.Of<CoverDay>(), AccessTarget.Staff(command.StaffId), scope => CoverAsync(scope, command, cancellationToken), cancellationToken);

    private static async Task<Result<CoveredView>> CoverAsync(WriteScope scope, CoverDayCommand command, CancellationToken cancellationToken)
    {
        var acted = command.Choices.Where(choice => choice.Action != CoverAction.Leave).DistinctBy(choice => choice.SessionId).ToList();
        if (acted.Count == 0 && command.NoteOut is null)
        {
            return new Refusal("cover.nothing");
        }

        var refusals = FormCheck.All(PlainText.Check(nameof(command.Reason), command.Reason, SessionForm.ReasonLength, acted.Exists(choice => choice.Action == CoverAction.CallOff)));
        foreach (var choice in refusals.Count > 0 ? [] : acted)
        {
            refusals.AddRange(await DecideAsync(scope, command, choice, cancellationToken));
        }

        if (command.NoteOut is { } date)
        {
            refusals.AddRange(await NoteOutAsync(scope, command.StaffId, date, cancellationToken));
        }

        scope.AllowUndo(AccessTarget.Staff(command.StaffId));
        return refusals.Count > 0
            ? refusals.Distinct().ToList()
            : new CoveredView(acted.Count(choice => choice.Action == CoverAction.Substitute), acted.Count(choice => choice.Action == CoverAction.CallOff));
    }

    private static async Task<IReadOnlyList<Refusal>> DecideAsync(WriteScope scope, CoverDayCommand command, CoverChoice choice, CancellationToken cancellationToken)
    {
        var found = await SessionToChange.FindAsync(scope, choice.SessionId, choice.Version, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Refusals;
        }

        var session = found.Value;
        if (session.Bookings.FirstOrDefault(booking => booking is { Kind: BookingKind.Staff, Active: true } && booking.ResourceId == command.StaffId) is not { } held)
        {
            return [Refusal.NotFound];
        }

        scope.Touch(SessionTopics.Of(session));
        var done = session.RefuseChange(scope.Now) is { } late ? late
            : choice.Action == CoverAction.CallOff ? await CallOffAsync(scope, session, command.Reason, cancellationToken)
            : await SubstituteAsync(scope, session, held, choice.SubstituteId, cancellationToken);
        scope.Touch(SessionTopics.Of(session));
        scope.Audit(session.Id, PlainText.Clean(command.Reason));
        return done.Refusals;
    }

    private static async Task<Result<Done>> SubstituteAsync(WriteScope scope, Session session, Booking held, Guid? substituteId, CancellationToken cancellationToken)
    {
        if (substituteId is not { } substitute)
        {
            return new Refusal("choice.required");
        }

        var slot = new ProposedSlot(new(session.Date, session.Start, session.End), session.Slot);
        var proposal = new BookingProposal(session.Kind, session.LocationId, null, [slot]) { Staff = [new(substitute, held.Role)], Except = [session.Id] };
        var verdict = (await ConflictCheck.FindAsync(scope.Db, proposal, scope.Now, cancellationToken))[0];
        var against = verdict.Conflicts.Where(conflict => conflict.Level is ConflictLevel.Block or ConflictLevel.Override).Select(conflict => conflict.Refusal).ToList();
        if (against.Count > 0)
        {
            return against;
        }

        if (held.Role == BookingRole.Lead)
        {
            return session.LedBy(substitute, scope.Now);
        }

        var without = session.WithoutCoLead(held.ResourceId, scope.Now);
        return without.Succeeded ? session.CoLedBy(substitute, Booking.MainLane, scope.Now) : without;
    }

    private static async Task<Result<Done>> CallOffAsync(WriteScope scope, Session session, string reason, CancellationToken cancellationToken)
    {
        var right = await scope.AlsoAsync("SES-5", AccessTarget.Session(session.Id), cancellationToken);
        if (!right.Succeeded)
        {
            return Result<Done>.Refused(right.Refusals);
        }

        if (right.Value.IsLimitedTo(Limit.IndividualOnly) && (session.GroupId is not null || !SessionKindFacts.Of(session.Kind).IsOneClient))
        {
            return new Refusal("session.individual-only");
        }

        return await SessionToChange.Attended(scope.Db, session.Id).AnyAsync(cancellationToken) ? new Refusal("session.has-attendance") : session.Cancel(reason, scope.Now);
    }

    private static async Task<IReadOnlyList<Refusal>> NoteOutAsync(WriteScope scope, Guid staffId, DateOnly date, CancellationToken cancellationToken)
    {
        if (await scope.AlsoAsync("STF-6b", AccessTarget.None, cancellationToken) is { Succeeded: false } no)
        {
            return no.Refusals;
        }

        if (FormCheck.Date("Date", date) is { } wrong)
        {
            return [wrong];
        }

        if (!await scope.Db.TimeOff.AnyAsync(off => off.StaffId == staffId && off.Status == TimeOffStatus.Approved && off.From <= date && date <= off.To && off.Start == null, cancellationToken))
        {
            var off = new TimeOff(staffId, date, date, null, null, "");
            scope.Db.TimeOff.Add(off);
            TimeOffChange.Tell(scope, off);
        }

        return [];
    }
}
