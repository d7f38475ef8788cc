using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Requests;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Attendance;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Requests;

/// <summary>What the signed-in client said about one own session and may still say (REQ-1), with the numbers the rules go by.</summary>
public sealed class GetTold(ReadOperation read)
{
    public Task<Result<ToldView>> HandleAsync(Actor actor, Guid sessionId, CancellationToken cancellationToken = default) =>
        read.RunAsync<ToldView>(actor, OperationTable.Of<GetTold>(), AccessTarget.Session(sessionId), async scope =>
        {
            var row = scope.Facts.ClientId is { } client ? await FindAsync(scope, sessionId, client, cancellationToken) : null;
            if (row is null)
            {
                return Refusal.NotFound;
            }

            var numbers = (await ParametersInForce.LoadAsync(scope.Db, cancellationToken)).On(row.ProgramId, row.Session.Date);
            return View(row, numbers, scope.Now);
        }, cancellationToken);

    private static Task<Row?> FindAsync(ReadScope scope, Guid sessionId, Guid client, CancellationToken cancellationToken)
    {
        var (db, me) = (scope.Db, scope.Facts.UserId);
        return (from session in db.Sessions
                where session.Id == sessionId && session.Status != SessionStatus.Draft
                    && db.Bookings.Any(own => own.SessionId == sessionId && own.Kind == BookingKind.Client && own.ResourceId == client && own.ExemptReason == "")
                select new Row(
                    session,
                    db.Locations.Where(location => location.Id == session.LocationId).Select(location => location.Phone).FirstOrDefault() ?? "",
                    db.Bookings.Where(held => held.SessionId == session.Id && held.Kind == BookingKind.Staff && held.Role == BookingRole.Lead)
                        .Join(db.Staff, held => held.ResourceId, staff => staff.Id, (_, staff) => staff.GivenName).FirstOrDefault() ?? "",
                    db.Enrollments.Where(stay => stay.ClientId == client && stay.AdmitDate <= session.Date && (stay.DischargeDate == null || session.Date <= stay.DischargeDate))
                        .OrderByDescending(stay => stay.AdmitDate).Select(stay => (Guid?)stay.ProgramId).FirstOrDefault()
                        ?? db.Groups.Where(held => held.Id == session.GroupId).Join(db.Tracks, held => held.TrackId, track => track.Id, (_, track) => (Guid?)track.ProgramId).FirstOrDefault(),
                    db.Attendance.Where(record => record.SessionId == session.Id && record.ClientId == client).Select(record => record.Mark).FirstOrDefault(),
                    db.Attendance.Any(record => record.SessionId == session.Id && record.ClientId == client && record.MarkedBy == me),
                    db.ClientRequests.Where(request => request.SessionId == session.Id && request.ClientId == client && request.WithdrawnAt == null).OrderBy(request => request.At).ToList()))
            .AsSingleQuery().FirstOrDefaultAsync(cancellationToken);
    }

    private static ToldView View(Row row, AttendanceParameters numbers, DateTimeOffset now)
    {
        var (session, mark) = (row.Session, row.Mark);
        var moment = new RequestMoment(session.Slot, session.Kind, session.Status == SessionStatus.Cancelled, mark?.Status ?? AttendanceStatus.Expected, now);
        var current = row.Requests.Where(request => request.SessionStart == session.StartUtc).ToList();
        var move = current.LastOrDefault(request => request.Kind == RequestKind.Move);
        return new ToldView(session.Id, new LocalSlot(session.Date, session.Start, session.End), ZoneTime.ServiceDate(now, session.TimeZone))
        {
            Lead = row.Lead,
            Phone = row.Phone,
            DoorsUntil = session.Start.AddMinutes(numbers.LateCutoffMinutes),
            HasStarted = moment.HasStarted,
            IsShortNotice = !ExcuseRule.IsExcused(null, now, session.StartUtc, numbers),
            NoticeHours = numbers.ExcusedNoticeHours,
            AutoExcused = numbers.AutoExcused,
            Reasons = RequestRule.Reasons(session.Delivery),
            MayTellAbsence = RequestRule.CheckAbsence(moment, AbsenceReason.Other, session.Delivery) is null,
            MayComeAfterAll = RequestRule.CheckComing(moment, row.IsMarkedByClient) is null,
            MayTellLate = RequestRule.CheckLate(moment, RequestRule.LateMinutes[0], numbers) is null,
            MayAskToMove = RequestRule.CheckMove(moment, "") is null && moment.Mark == AttendanceStatus.Expected && move?.Stands != true,
            Absence = row.IsMarkedByClient && mark is { NotifiedAt: { } told } && MarkRule.IsAbsent(mark.Status) ? Absence(mark, told) : null,
            Late = moment.Mark == AttendanceStatus.Expected ? Request(current.LastOrDefault(request => request.Kind == RequestKind.Late)) : null,
            Move = Request(move),
        };

        ToldAbsenceView Absence(AttendanceMark said, DateTimeOffset told)
        {
            var (on, at) = ZoneTime.ToLocal(told, session.TimeZone);
            return new(said.AbsenceReason, said.Status == AttendanceStatus.Excused, on, at);
        }

        ToldRequestView? Request(ClientRequest? request)
        {
            if (request is null)
            {
                return null;
            }

            var (on, at) = ZoneTime.ToLocal(request.At, session.TimeZone);
            return new(request.Id, request.Kind, request.Minutes, request.Text, on, at, request.Answer, request.Reply);
        }
    }

    private sealed record Row(Session Session, string Phone, string Lead, Guid? ProgramId, AttendanceMark? Mark, bool IsMarkedByClient, List<ClientRequest> Requests);
}
