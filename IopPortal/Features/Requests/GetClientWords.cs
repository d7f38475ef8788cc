using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Requests;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Requests;

/// <summary>What clients said themselves: who asks for another time, comes late or cannot come (REQ-2). Therapists read it about the sessions they lead.</summary>
public sealed class GetClientWords(ReadOperation read)
{
    private const int Most = 50;

    private const int DaysAhead = 14;

    /// <param name="sessionId">One session with every step of it; null for everything ahead that stands.</param>
    public Task<Result<ClientWordsView>> HandleAsync(Actor actor, Guid? sessionId = null, CancellationToken cancellationToken = default) =>
        read.RunAsync<ClientWordsView>(actor, OperationTable.Of<GetClientWords>(), AccessTarget.None, async scope =>
        {
            var sessions = Sessions(scope, sessionId);
            var requests = await RequestsAsync(scope.Db, sessions, every: sessionId is not null, cancellationToken);
            var absences = await AbsencesAsync(scope.Db, sessions, cancellationToken);
            var words = from word in requests.Concat(absences)
                        orderby word.NeedsAnswer descending, word.Kind, word.When.Date, word.When.Start, word.Name
                        select word;
            return new ClientWordsView(scope.Facts.Today, [.. words.Take(Most)]);
        }, cancellationToken);

    private static IQueryable<Session> Sessions(ReadScope scope, Guid? sessionId)
    {
        var (db, staff, everybody) = (scope.Db, scope.Facts.StaffId, scope.Grant.SeesAll);
        var (now, first, last) = (scope.Now, scope.Facts.Today.AddDays(-1), scope.Facts.Today.AddDays(DaysAhead)); // Days are indexed, ends are not.
        var sessions = sessionId is { } one
            ? db.Sessions.Where(session => session.Id == one)
            : db.Sessions.Where(session => session.Date >= first && session.Date <= last && session.Status == SessionStatus.Scheduled && session.EndUtc > now);
        return everybody ? sessions : sessions.Where(session => db.Bookings.Any(lead => lead.SessionId == session.Id && lead.Kind == BookingKind.Staff && lead.ResourceId == staff));
    }

    private static async Task<IEnumerable<ClientWordView>> RequestsAsync(PortalDbContext db, IQueryable<Session> sessions, bool every, CancellationToken cancellationToken)
    {
        var rows = await (from session in sessions
                          join request in db.ClientRequests on session.Id equals request.SessionId
                          where every || (request.WithdrawnAt == null && request.SessionStart == session.StartUtc && (request.Answer == null || request.Answer == RequestAnswer.Accepted))
                          join client in db.Clients on request.ClientId equals client.Id
                          orderby request.At descending
                          select new
                          {
                              Request = request,
                              Session = session,
                              Client = client,
                              By = db.Users.Where(user => user.Id == request.AnsweredBy)
                                  .Select(user => db.Staff.Where(staff => staff.Id == user.StaffId).Select(staff => staff.GivenName + " " + staff.FamilyName).FirstOrDefault() ?? user.DisplayName)
                                  .FirstOrDefault() ?? "",
                          }).Take(Most).ToListAsync(cancellationToken);
        return rows.Select(row =>
        {
            var (on, at) = ZoneTime.ToLocal(row.Request.At, row.Session.TimeZone);
            var kind = row.Request.Kind == RequestKind.Late ? ClientWordKind.Late : ClientWordKind.Move;
            return new ClientWordView(kind, row.Session.Id, row.Client.Id, row.Client.DisplayName, Slot(row.Session), on, at)
            {
                Minutes = row.Request.Minutes,
                RequestId = row.Request.Id,
                Version = row.Request.Version,
                Text = row.Request.Text,
                Answer = row.Request.Answer,
                Reply = row.Request.Reply,
                AnsweredBy = row.By,
                IsWithdrawn = row.Request.WithdrawnAt is not null,
                IsToBeMoved = row.Request.SessionStart == row.Session.StartUtc && row.Session.Status == SessionStatus.Scheduled,
            };
        });
    }

    /// <summary>Only what the client noted: what staff noted stands on the roll already.</summary>
    private static async Task<IEnumerable<ClientWordView>> AbsencesAsync(PortalDbContext db, IQueryable<Session> sessions, CancellationToken cancellationToken)
    {
        var rows = await (from session in sessions
                          join record in db.Attendance on session.Id equals record.SessionId
                          where (record.Mark.Status == AttendanceStatus.Excused || record.Mark.Status == AttendanceStatus.Unexcused)
                              && db.Users.Any(user => user.Id == record.MarkedBy && user.ClientId == record.ClientId)
                          join client in db.Clients on record.ClientId equals client.Id
                          orderby session.StartUtc, client.FamilyName, client.Id
                          select new { Record = record, Session = session, Client = client }).Take(Most).ToListAsync(cancellationToken);
        return rows.Select(row =>
        {
            var (on, at) = ZoneTime.ToLocal(row.Record.MarkedAt, row.Session.TimeZone);
            return new ClientWordView(ClientWordKind.Absent, row.Session.Id, row.Client.Id, row.Client.DisplayName, Slot(row.Session), on, at)
            {
                Reason = row.Record.Mark.AbsenceReason,
                IsExcused = row.Record.Mark.Status == AttendanceStatus.Excused,
            };
        });
    }

    private static LocalSlot Slot(Session session) => new(session.Date, session.Start, session.End);
}
