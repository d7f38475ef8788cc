using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Clients;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Milestones;

/// <summary>Shows what a client's episode owes, what is done and what is late (ENR-1).</summary>
public sealed class GetMilestones(ReadOperation read)
{
    public Task<Result<MilestonesView>> HandleAsync(Actor actor, Guid clientId, CancellationToken cancellationToken = default) =>
        read.RunAsync<MilestonesView>(actor, OperationTable.Of<GetMilestones>(), AccessTarget.Client(clientId), async scope =>
        {
            var isTeam = scope.Grant.Scope == Scope.All || await Reach.TeamClientsOf(scope.Db, scope.Facts).AnyAsync(client => client.Id == clientId, cancellationToken);
            if (!isTeam || scope.Grant.IsLimitedTo(Limit.StatusToday))
            {
                return Refusal.Forbidden;
            }

            var rows = Current(await RowsAsync(scope.Db, clientId, cancellationToken));
            var visits = rows.Any(row => row.Milestone.Done is null && IntakeStep.All.Contains(row.Milestone.Kind)) ? await VisitsAsync(scope.Db, clientId, rows[0].Stay.ReferralDate, cancellationToken) : [];
            var edit = await scope.GrantAsync("ENR-5", AccessTarget.Client(clientId), cancellationToken);
            return new MilestonesView(rows.FirstOrDefault()?.Stay.Id, scope.Facts.Today, edit is not null, [.. rows.Select(row => View(row, rows) with { Visit = VisitOf(row.Milestone, visits, scope.Facts.Today) })]);
        }, cancellationToken);

    /// <summary>Those of the stay in care, else of the one coming.</summary>
    private static List<Row> Current(IReadOnlyCollection<Row> rows)
    {
        var stay = rows.Select(row => row.Stay).OrderBy(one => ListedEpisode.Rank(one.Status)).ThenByDescending(one => one.AdmitDate).ThenByDescending(one => one.ReferralDate).FirstOrDefault();
        return [.. rows.Where(row => row.Stay.Id == stay?.Id).OrderBy(row => row.Milestone.Due).ThenBy(row => row.Milestone.Kind)];
    }

    private static Task<List<Row>> RowsAsync(PortalDbContext db, Guid clientId, CancellationToken cancellationToken) => (
        from stay in db.Enrollments
        where stay.ClientId == clientId && stay.Status != EnrollmentStatus.Discharged && stay.Status != EnrollmentStatus.Declined && stay.Status != EnrollmentStatus.Alumni
        join milestone in db.Milestones on stay.Id equals milestone.EnrollmentId
        select new Row(milestone, stay, db.Users.Where(user => user.Id == milestone.DoneBy).Select(user => user.DisplayName).FirstOrDefault() ?? "")).ToListAsync(cancellationToken);

    private static Task<List<Visit>> VisitsAsync(PortalDbContext db, Guid clientId, DateOnly since, CancellationToken cancellationToken) => (
        from booking in db.Bookings
        where booking.Kind == BookingKind.Client && booking.ResourceId == clientId && booking.Active
        join session in db.Sessions on booking.SessionId equals session.Id
        where session.Kind == SessionKind.IntakeAssessment && session.Status == SessionStatus.Scheduled && session.Date >= since
        orderby session.StartUtc
        select new Visit(session.Id, session.Topic, new LocalSlot(session.Date, session.Start, session.End))).ToListAsync(cancellationToken);

    private static IntakeVisitView? VisitOf(Milestone milestone, IReadOnlyList<Visit> visits, DateOnly today)
    {
        var own = milestone.Done is null && IntakeStep.All.Contains(milestone.Kind) ? visits.Where(visit => IntakeStep.IsFor(milestone.Kind, visit.Topic)).ToList() : [];
        return (own.Find(visit => visit.When.Date >= today) ?? own.LastOrDefault()) is { } visit ? new(visit.SessionId, visit.When) : null;
    }

    private static MilestoneView View(Row row, IReadOnlyList<Row> all)
    {
        var (milestone, alike) = (row.Milestone, all.Where(other => other.Milestone.Kind == row.Milestone.Kind).ToList());
        return new MilestoneView(milestone.Id, milestone.Version, milestone.Kind, alike.Count > 1 ? alike.IndexOf(row) + 1 : null, milestone.Due, milestone.Done, row.By);
    }

    private sealed record Row(Milestone Milestone, Enrollment Stay, string By);

    private sealed record Visit(Guid SessionId, string Topic, LocalSlot When);
}
