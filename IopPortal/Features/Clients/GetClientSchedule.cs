using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Payers;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Attendance;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Clients;

/// <summary>A client's coming sessions, attendance and program weeks, as far as the reader's rights go.</summary>
public sealed class GetClientSchedule(ReadOperation read)
{
    /// <summary>How far back the weeks go at most.</summary>
    private const int WeeksBack = 16;

    private const int DaysAhead = 120;

    /// <summary>Later gaps are not worth a warning yet.</summary>
    private const int GapDaysAhead = 28;

    public Task<Result<ClientScheduleView>> HandleAsync(Actor actor, Guid clientId, CancellationToken cancellationToken = default) =>
        read.RunAsync<ClientScheduleView>(actor, OperationTable.Of<GetClientSchedule>(), AccessTarget.Client(clientId), async scope =>
        {
            var today = scope.Facts.Today;
            if (scope.Facts.ClientId == clientId)
            {
                return new ClientScheduleView(today, [], [], [], null); // A client has a page of his own for this.
            }

            var (isTeam, stay) = await StayAsync(scope, clientId, cancellationToken);
            var rights = new ClientRights(scope.Facts, isOwn: false, isTeam);
            var firstWeek = FirstWeek(stay, today);

            var onlyGroupsOf = scope.Grant.Scope == Scope.Caseload && !isTeam ? scope.Facts.StaffId : null;
            var lastDay = today.AddDays(DaysAhead);
            var rules = await WeekHours.RulesAsync(scope.Db, clientId, firstWeek, lastDay, cancellationToken);
            var reader = new ScheduleReader(scope.Db, rules, scope.Now);
            var sessions = await reader.LoadAsync(clientId, onlyGroupsOf, firstWeek, lastDay, cancellationToken);
            var gaps = rights.MayFully("ATT-11") && stay is { Status: EnrollmentStatus.Active or EnrollmentStatus.Tapering } ? Gaps(sessions, rules, today) : [];
            sessions = [.. sessions.Select(session => Shown(session, rights, onlyGroupsOf is not null, today))];

            var weeks = rights.MayFully("ATT-11") ? await WeeksAsync(scope, clientId, stay, firstWeek, sessions, cancellationToken) : [];
            var past = sessions.Where(session => session.IsOver && session.Status is not null).Reverse().ToList();
            return new ClientScheduleView(
                today,
                [.. sessions.Where(session => !session.IsOver)],
                past,
                weeks,
                weeks.Count > 0 ? AttendanceRate.Of(past.Where(session => !session.IsCancelled).Select(session => session.Status).OfType<AttendanceStatus>()) : null)
            {
                Gaps = gaps,
            };
        }, cancellationToken);

    private static List<ServiceGapView> Gaps(IEnumerable<ClientSessionView> sessions, Func<DateOnly, CountingRules> rules, DateOnly today)
    {
        if (rules(today) is not { MaxDaysWithoutService: { } most, Payer: { } payer })
        {
            return [];
        }

        var offered = sessions.Where(session => !session.IsCancelled && session.Status != AttendanceStatus.NotExpected && rules(session.Slot.Date).Counts(session.Kind)).Select(session => session.Slot.Date);
        return [.. ServiceGap.Longer(offered, most, today).Where(gap => gap.Last >= today && gap.First <= today.AddDays(GapDaysAhead)).Select(gap => new ServiceGapView(gap, most, payer))];
    }

    private static DateOnly FirstWeek(Stay? stay, DateOnly today)
    {
        var earliest = today.AddDays(-7 * WeeksBack);
        return ProgramWeek.StartOf(stay?.AdmitDate is { } admitted && admitted > earliest ? Earlier(admitted, today) : earliest, stay?.WeekStart ?? DayOfWeek.Monday);
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    /// <summary>Attendance for those who may see it: all of it, today's, or that of the group they share.</summary>
    private static ClientSessionView Shown(ClientSessionView session, ClientRights rights, bool ownGroup, DateOnly today)
    {
        var may = ownGroup || rights.MayFully("ATT-11") || (rights.May("ATT-11") && session.Slot.Date == today);
        return session with
        {
            Status = may ? session.Status : null,
            Credited = rights.MayFully("ATT-11") || ownGroup ? session.Credited : null,
            Stayed = rights.MayFully("ATT-11") || ownGroup ? session.Stayed : null,
            Reason = rights.MayFully("ATT-9") ? session.Reason : null,
            Calls = rights.MayFully("ATT-11") ? session.Calls : [],
            Corrections = rights.MayFully("ATT-11") ? session.Corrections : [],
            MadeUpOn = rights.MayFully("ATT-11") ? session.MadeUpOn : null,
            MakesUpFor = rights.MayFully("ATT-11") ? session.MakesUpFor : null,
        };
    }

    private static async Task<List<ClientWeekView>> WeeksAsync(
        ReadScope scope, Guid clientId, Stay? stay, DateOnly firstWeek, IReadOnlyList<ClientSessionView> sessions, CancellationToken cancellationToken)
    {
        var thisWeek = ProgramWeek.StartOf(scope.Facts.Today, stay?.WeekStart ?? DayOfWeek.Monday);
        var meters = await WeekHours.LoadWeeksAsync(scope.Db, clientId, firstWeek, thisWeek, scope.Now, cancellationToken);
        var admitted = stay?.AdmitDate is { } date ? ProgramWeek.StartOf(date, stay.WeekStart) : (DateOnly?)null;
        return
        [
            .. meters.OrderByDescending(week => week.Key)
                .Select(week => new ClientWeekView(
                    week.Key,
                    admitted <= week.Key && (stay!.DischargeDate is not { } last || week.Key <= last) ? ((week.Key.DayNumber - admitted.Value.DayNumber) / 7) + 1 : null,
                    week.Value,
                    stay?.Plan,
                    stay?.Program,
                    [.. sessions.Where(session => session.Slot.Date >= week.Key && session.Slot.Date < week.Key.AddDays(7))]))
                .Where(week => week.Number is not null || week.Sessions.Count > 0), // A week outside a stay in which nothing was says nothing.
        ];
    }

    /// <summary>Whether the reader is on the treatment team, and the stay that counts.</summary>
    private static async Task<(bool IsTeam, Stay? Stay)> StayAsync(ReadScope scope, Guid clientId, CancellationToken cancellationToken)
    {
        var db = scope.Db;
        var team = Reach.TeamClientsOf(db, scope.Facts);
        var found = await db.Clients.Where(client => client.Id == clientId)
            .Select(client => new
            {
                IsTeam = team.Any(own => own.Id == client.Id),
                Stays = db.Enrollments.Where(row => row.ClientId == client.Id && row.AdmitDate != null)
                    .Join(db.Programs, row => row.ProgramId, program => program.Id, (row, program) => new
                    {
                        row.Status,
                        row.AdmitDate,
                        row.DischargeDate,
                        row.Plan,
                        program.Name,
                        program.WeekStart,
                    }).ToList(),
            })
            .AsSingleQuery() // A stay or two.
            .FirstOrDefaultAsync(cancellationToken);
        var stay = found?.Stays.OrderBy(row => ListedEpisode.Rank(row.Status)).ThenByDescending(row => row.AdmitDate)
            .Select(row => new Stay(row.Status, row.Name, row.WeekStart, row.AdmitDate, row.DischargeDate, row.Plan)).FirstOrDefault();
        return (found?.IsTeam == true, stay);
    }

    private sealed record Stay(EnrollmentStatus Status, string Program, DayOfWeek WeekStart, DateOnly? AdmitDate, DateOnly? DischargeDate, CarePlan Plan);
}
