using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Tracks;
using IopPortal.Features.Access;
using IopPortal.Features.Authorizations;
using IopPortal.Features.Live;
using IopPortal.Features.Scheduling.Conflicts;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Attendance.MakeUps;

/// <summary>Gives a client a place in one session of a group, in place of a missed one where there is one (ATT-12; C9, B3, B6, B9, E4).</summary>
public sealed class BookMakeUp(WriteOperation write)
{
    public Task<Result<Guid>> HandleAsync(Actor actor, BookMakeUpCommand command, CancellationToken cancellationToken = default) =>
        write.RunOnceAsync(actor, OperationTable.Of<BookMakeUp>(), AccessTarget.Client(command.ClientId), command.Key, scope => BookAsync(scope, command, cancellationToken), cancellationToken);

    private static async Task<Result<Guid>> BookAsync(WriteScope scope, BookMakeUpCommand command, CancellationToken cancellationToken)
    {
        var found = await TargetAsync(scope.Db, command, cancellationToken);
        if (found is not { } target)
        {
            return Refusal.NotFound;
        }

        if (target.Session.RefuseChange(scope.Now) is { } late)
        {
            return late;
        }

        var stay = await MakeUpFacts.StayAsync(scope.Db, command.ClientId, target.Session.Date, cancellationToken);
        if (await RefusalsAsync(scope, command, target, stay, cancellationToken) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var session = target.Session;
        if (await UncoveredAsync(scope, command, session, cancellationToken) is { Count: > 0 } uncovered)
        {
            return uncovered;
        }

        session.Book(BookingKind.Client, command.ClientId, BookingRole.Member, scope.Now);
        if (command.MissedSessionId is { } missed)
        {
            scope.Db.MakeUps.Add(new MakeUp(command.ClientId, stay!.Id, missed, session.Id, scope.Facts.UserId, scope.Now));
            scope.Touch(Topic.Session(missed));
        }

        scope.Audit(command.ClientId, PlainText.Clean(command.OverrideReason));
        scope.AllowUndo(AccessTarget.Client(command.ClientId));
        scope.Touch(Topic.Session(session.Id), Topic.Client(command.ClientId), Topic.Day(session.Date), Topic.Day(scope.Facts.Today), Topic.Group(session.GroupId!.Value));
        return session.Id;
    }

    private static async Task<List<Refusal>> RefusalsAsync(WriteScope scope, BookMakeUpCommand command, Target target, Enrollment? stay, CancellationToken cancellationToken)
    {
        var (db, session) = (scope.Db, target.Session);
        if (target.IsIn)
        {
            return [new("make-up.already-in", session.Date)];
        }

        if (stay is null)
        {
            return [new("make-up.no-stay", session.Date)];
        }

        if (stay.ProgramId != target.ProgramId || target.IsForMinors != WeekMeter.IsMinor(target.BirthDate, session.Date))
        {
            return [new("make-up.other-program")];
        }

        var refusals = new List<Refusal>();
        if (target.Enrolment == GroupEnrolment.Closed)
        {
            refusals.Add(new("group.closed", session.Title));
        }

        if (session.Capacity is { } capacity && target.Taken >= capacity)
        {
            refusals.Add(new("session.full"));
        }

        var slot = new ProposedSlot(new(session.Date, session.Start, session.End), session.Slot) { JoinsId = session.Id };
        var verdicts = await ConflictCheck.FindAsync(db, new BookingProposal(session.Kind, session.LocationId, target.ProgramId, [slot]) { ClientIds = [command.ClientId] }, scope.Now, cancellationToken);
        refusals.AddRange(verdicts.SelectMany(verdict => verdict.Conflicts).Where(conflict => conflict.Level is ConflictLevel.Block or ConflictLevel.Closed).Select(conflict => conflict.Refusal));
        if (command.MissedSessionId is { } missedId)
        {
            refusals.AddRange(await MissRefusalsAsync(db, command.ClientId, missedId, new(stay.Id, session.Date, AttendanceStatus.Expected, MakesUp: false, IsRegular: false), cancellationToken));
        }

        return refusals;
    }

    private static async Task<List<Refusal>> UncoveredAsync(WriteScope scope, BookMakeUpCommand command, Session session, CancellationToken cancellationToken)
    {
        var covers = await ProposedCover.LoadAsync(scope.Db, scope.Facts, [command.ClientId], ProposedCover.Sessions(command.ClientId, [session]), scope.Now, cancellationToken);
        return await Overrides.StandingAsync(scope, AccessTarget.Session(session.Id), [.. ProposedCover.Against(covers, session.Date)], command.OverrideReason, cancellationToken);
    }

    private static async Task<IReadOnlyList<Refusal>> MissRefusalsAsync(PortalDbContext db, Guid clientId, Guid missedId, ExtraSession extra, CancellationToken cancellationToken) =>
        await MakeUpFacts.MissedAsync(db, clientId, missedId, cancellationToken) is { } missed ? MakeUpRule.Check(missed, extra) : [Refusal.NotFound];

    private static Task<Target?> TargetAsync(PortalDbContext db, BookMakeUpCommand command, CancellationToken cancellationToken) =>
        (from session in db.Sessions
         where session.Id == command.SessionId && session.Status != SessionStatus.Draft
         join @group in db.Groups on session.GroupId equals @group.Id
         join track in db.Tracks on @group.TrackId equals track.Id
         from client in db.Clients.Where(client => client.Id == command.ClientId)
         select new Target(
             session,
             @group.Enrolment,
             track.ProgramId,
             track.Population == Population.Adolescent,
             client.BirthDate,
             db.Bookings.Any(b => b.SessionId == session.Id && b.Kind == BookingKind.Client && b.ResourceId == command.ClientId),
             db.Bookings.Count(b => b.SessionId == session.Id && b.Active && b.Role == BookingRole.Member && (b.Kind == BookingKind.Client || b.Kind == BookingKind.Family))))
        .FirstOrDefaultAsync(cancellationToken);

    private sealed record Target(Session Session, GroupEnrolment Enrolment, Guid ProgramId, bool IsForMinors, DateOnly BirthDate, bool IsIn, int Taken);
}
