using IopPortal.Data;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Attendance;

/// <summary>Opens a session's attendance (ATT-1): who was expected (C1), what was marked, what it is credited (C2).</summary>
public sealed class GetAttendanceSheet(ReadOperation read)
{
    public Task<Result<AttendanceSheetView>> HandleAsync(Actor actor, Guid sessionId, CancellationToken cancellationToken = default) =>
        read.RunAsync<AttendanceSheetView>(actor, OperationTable.Of<GetAttendanceSheet>(), AccessTarget.Session(sessionId), async scope =>
        {
            if (await FactsAsync(scope.Db, sessionId, cancellationToken) is not { } facts)
            {
                return Refusal.NotFound;
            }

            var today = ZoneTime.ServiceDate(scope.Now, facts.Session.TimeZone);
            if (scope.Grant.IsLimitedTo(Limit.StatusToday) && facts.Session.Date != today)
            {
                return Refusal.NotFound;
            }

            var roll = await RollLine.LoadAsync(scope.Db, facts.Session, cancellationToken);
            var pullOuts = await PullOuts.FindAsync(scope.Db, facts.Session, cancellationToken);
            var rights = await RightsAsync(scope, sessionId, facts, cancellationToken);
            scope.Opened(sessionId);
            var numbers = await ParametersInForce.LoadAsync(scope.Db, cancellationToken);
            var payers = await PayersInForce.LoadAsync(scope.Db, [.. roll.Select(line => line.Client.Id)], facts.Session.Date, facts.Session.Date, cancellationToken);
            return new AttendanceSheet(facts, roll, pullOuts, numbers, payers, rights, scope.Facts, scope.Now).View(today);
        }, cancellationToken);

    private static Task<SessionFacts?> FactsAsync(PortalDbContext db, Guid sessionId, CancellationToken cancellationToken) =>
        db.Sessions.Where(session => session.Id == sessionId && session.Status != SessionStatus.Draft)
            .Select(session => new SessionFacts(
                session,
                db.Locations.Where(location => location.Id == session.LocationId).Select(location => location.Name).FirstOrDefault() ?? "",
                db.Bookings.Where(booking => booking.SessionId == session.Id && booking.Kind == BookingKind.Room)
                    .Join(db.Rooms, booking => booking.ResourceId, room => room.Id, (_, room) => room.Name).FirstOrDefault() ?? "",
                db.Bookings.Where(booking => booking.SessionId == session.Id && booking.Kind == BookingKind.Staff)
                    .Join(db.Staff, booking => booking.ResourceId, staff => staff.Id, (booking, staff) => new SessionLead(staff.Id, staff.GivenName, staff.FamilyName, booking.Role)).ToList(),
                db.Groups.Where(group => group.Id == session.GroupId).Join(db.Tracks, group => group.TrackId, track => track.Id, (_, track) => track).FirstOrDefault(),
                db.AttendanceChanges.Count(change => change.SessionId == session.Id),
                db.AuditEvents.Where(audit => audit.ObjectId == session.Id && audit.Action == nameof(MarkAllPresent) && audit.Outcome == Domain.Audit.AuditOutcome.Done)
                    .Max(audit => (DateTimeOffset?)audit.At)))
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>The first right proves the reach; the others are asked of the role alone.</summary>
    private static async Task<AttendanceRights> RightsAsync(ReadScope scope, Guid sessionId, SessionFacts facts, CancellationToken cancellationToken)
    {
        var mark = await scope.GrantAsync("ATT-2", AccessTarget.Session(sessionId), cancellationToken);
        var reasons = await scope.GrantAsync("ATT-9", AccessTarget.None, cancellationToken);
        var checkInOnly = mark?.IsLimitedTo(Limit.ArrivalToday) == true;
        return new AttendanceRights(
            Mark: mark is not null && !checkInOnly,
            CheckInOnly: checkInOnly,
            CorrectAfterLock: await MayAsync("ATT-7"),
            AdmitLate: await MayAsync("ATT-3"),
            GrantExcuse: await MayAsync("ATT-8"),
            SeeReasons: reasons is not null && !(reasons.IsLimitedTo(Limit.NotPart2) && facts.Track?.IsPart2 != false),
            SeeComments: await MayAsync("ATT-10"));

        Task<bool> MayAsync(string operation) => scope.MayAsync(operation, AccessTarget.None, cancellationToken);
    }
}
