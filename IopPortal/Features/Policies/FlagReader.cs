using IopPortal.Data;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Policies;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Attendance;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Policies;

/// <summary>Holds the attendance of some episodes of care against their programs' policies (F). Six queries, whatever the numbers.</summary>
internal static class FlagReader
{
    /// <param name="stays">Admitted ones.</param>
    public static async Task<IReadOnlyList<ClientFlags>> LoadAsync(PortalDbContext db, IQueryable<Enrollment> stays, DateOnly today, CancellationToken cancellationToken)
    {
        var found = await stays
            .Join(db.Clients, stay => stay.ClientId, client => client.Id, (stay, client) => new
            {
                stay.Id,
                stay.ClientId,
                stay.ProgramId,
                Admitted = stay.AdmitDate!.Value,
                Until = stay.DischargeDate,
                Name = (client.PreferredName == "" ? client.GivenName : client.PreferredName) + " " + client.FamilyName,
            }).AsNoTracking().ToListAsync(cancellationToken);
        var policies = (await db.AttendancePolicies.AsNoTracking().Where(policy => policy.ValidFrom <= today).ToListAsync(cancellationToken)).ToLookup(policy => policy.ProgramId);
        found = [.. found.Where(stay => policies.Contains(stay.ProgramId))];
        if (found.Count == 0)
        {
            return [];
        }

        var (ids, clientIds, first) = (found.ConvertAll(stay => stay.Id), found.ConvertAll(stay => stay.ClientId), found.Min(stay => stay.Admitted));
        var decisions = (await DecisionsAsync(db, ids, cancellationToken)).ToLookup(row => row.EnrollmentId, row => row.View);
        var sessions = (await SessionsAsync(db, clientIds, first, today, cancellationToken)).ToLookup(session => session.ClientId);
        var numbers = await ParametersInForce.LoadAsync(db, cancellationToken);
        var payers = await PayersInForce.LoadAsync(db, clientIds, first, today, cancellationToken);
        return
        [
            .. from stay in found
               let policy = policies[stay.ProgramId].MaxBy(row => row.ValidFrom)!
               let cleared = decisions[stay.Id].Where(decision => decision.Kind == PolicyDecisionKind.Cleared).Select(decision => (DateOnly?)decision.On).Max()
               let facts = sessions[stay.ClientId].Where(session => session.Date >= stay.Admitted && !(session.Date > stay.Until))
                   .Select(session => Fact(session, payers.On(stay.ClientId, session.Date, numbers.On(stay.ProgramId, session.Date)).Numbers))
               select new ClientFlags(stay.ClientId, stay.Name, stay.Id, PolicyEngine.Flags(policy.Rules, facts, stay.Admitted, today, cleared), [.. decisions[stay.Id]]),
        ];
    }

    private static AttendanceFact Fact(WeekSession session, AttendanceParameters numbers)
    {
        var breaks = CreditedMinutes.UncountedBreaks(session.Breaks, session.Date, session.Zone, numbers, session.Slot.Start);
        return new(
            session.Date, session.Kind, session.Status,
            UtcSlots.Minutes(CreditedMinutes.PlannedSpans(session.Slot, breaks)),
            UtcSlots.Minutes(session.Delivered(numbers)));
    }

    private static async Task<List<WeekSession>> SessionsAsync(PortalDbContext db, IReadOnlyCollection<Guid> clientIds, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var rows = await (
            from record in db.Attendance.AsNoTracking()
            where clientIds.Contains(record.ClientId)
            join session in db.Sessions on record.SessionId equals session.Id
            where session.Date >= first && session.Date <= last && session.Status == SessionStatus.Scheduled
            select new { record.ClientId, session.Date, session.StartUtc, session.EndUtc, session.TimeZone, session.Breaks, session.Kind, record.Mark.Status, record.Mark.ArrivedAt, record.Mark.LeftAt })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new WeekSession(row.ClientId, row.Date, new(row.StartUtc, row.EndUtc), row.TimeZone, row.Breaks, row.Kind, IsHeld: true, row.Status, row.ArrivedAt, row.LeftAt));
    }

    private static async Task<List<(Guid EnrollmentId, PolicyDecisionView View)>> DecisionsAsync(PortalDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var rows = await (
            from decision in db.PolicyDecisions.AsNoTracking()
            where ids.Contains(decision.EnrollmentId)
            orderby decision.At descending
            select new
            {
                decision.EnrollmentId,
                decision.Kind,
                decision.Stage,
                decision.Reason,
                decision.On,
                By = db.Users.Where(user => user.Id == decision.By)
                    .Select(user => db.Staff.Where(staff => staff.Id == user.StaffId).Select(staff => staff.GivenName + " " + staff.FamilyName).FirstOrDefault() ?? user.DisplayName).FirstOrDefault() ?? "",
            }).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => (row.EnrollmentId, new PolicyDecisionView(row.Kind, row.Stage, row.Reason, row.On, row.By)));
    }
}
