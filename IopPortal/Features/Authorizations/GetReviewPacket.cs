using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Payers;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Domain.Tracks;
using IopPortal.Features.Access;
using IopPortal.Features.Attendance;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Authorizations;

/// <summary>Puts a client's utilisation review on one page (AUT-3); opening it is on the audit trail.</summary>
public sealed class GetReviewPacket(ReadOperation read)
{
    private const int MostWeeks = 12;
    private const int DaysPerWeek = 7;

    public Task<Result<ReviewPacketView>> HandleAsync(Actor actor, Guid clientId, CancellationToken cancellationToken = default) =>
        read.RunAsync<ReviewPacketView>(actor, OperationTable.Of<GetReviewPacket>(), AccessTarget.Client(clientId), async scope =>
        {
            var (db, today) = (scope.Db, scope.Facts.Today);
            if (await ClientCare.LoadAsync(db, scope.Facts, clientId, scope.Now, cancellationToken) is not { Stay: { } stay } care)
            {
                return Refusal.NotFound;
            }

            var (program, weekStart, milestones) = await AboutAsync(db, stay, cancellationToken);
            var current = ClientCare.Current(care.OfStay, today);
            var payer = care.Rows.FirstOrDefault(row => row.Authorization == current).Payer;
            var view = current is null ? null : AuthorizationView.Of(current, payer!, ClientCare.DaysOf(current, care.OfStay, care.Days), today, ProgramParameters.PlanningOn(today, care.Numbers));
            var since = Since(stay, current, payer, today);
            scope.Opened(clientId);
            return new ReviewPacketView(
                clientId, care.Client.DisplayName, care.Client.BirthDate, care.Client.Mrn, program, today,
                stay.AdmitDate, stay.ExpectedDischarge, stay.Phase, stay.Plan, view, since,
                [.. care.Days.Where(day => day.Date >= since && day.Plan.DeliveredMinutes > 0).Select(day => new PacketDayView(
                    day.Date, day.Plan.DeliveredMinutes, day.Plan.DeliveredServices, day.Kept(AuthorizationUnit.Day) > 0))],
                await WeeksAsync(scope, clientId, stay, weekStart, cancellationToken),
                await RateAsync(scope, clientId, stay, cancellationToken),
                milestones,
                care.Unauthorized(),
                Request(stay, view, today));
        }, cancellationToken);

    /// <summary>The payer's last review as its rhythm says; before the first one, since the authorisation began.</summary>
    private static DateOnly Since(Enrollment stay, Authorization? current, PayerProfile? payer, DateOnly today)
    {
        var from = current is { } row && row.Start <= today ? row.Start : stay.AdmitDate ?? today;
        return current?.NextReview is { } next && payer?.Numbers.ReviewEveryDays is { } every && next.AddDays(-every) is var last && last > from && last <= today ? last : from;
    }

    private static PacketRequestView? Request(Enrollment stay, AuthorizationView? view, DateOnly today)
    {
        var from = view is { Permits: true } ? view.Use.FirstUncovered ?? view.Details.End.AddDays(1) : today;
        from = from < today ? today : from;
        return stay.ExpectedDischarge is { } end && end >= from && ((end.DayNumber - from.DayNumber) / DaysPerWeek) + 1 is var weeks
            ? new(from, weeks, weeks * stay.Plan.DaysPerWeek)
            : null;
    }

    private static async Task<(string Program, DayOfWeek WeekStart, IReadOnlyList<PacketMilestoneView> Milestones)> AboutAsync(Data.PortalDbContext db, Enrollment stay, CancellationToken cancellationToken)
    {
        var about = await db.Enrollments.Where(row => row.Id == stay.Id)
            .Join(db.Programs, row => row.ProgramId, program => program.Id, (row, program) => new
            {
                program.Name,
                program.WeekStart,
                Milestones = db.Milestones.Where(owed => owed.EnrollmentId == row.Id).Select(owed => new PacketMilestoneView(owed.Kind, owed.Due, owed.Done)).ToList(),
            })
            .AsSingleQuery()
            .FirstAsync(cancellationToken);
        return (about.Name, about.WeekStart, [.. about.Milestones.OrderBy(owed => owed.Due)]);
    }

    private static async Task<IReadOnlyList<PacketWeekView>> WeeksAsync(ReadScope scope, Guid clientId, Enrollment stay, DayOfWeek weekStart, CancellationToken cancellationToken)
    {
        if (stay.AdmitDate is not { } admitted)
        {
            return [];
        }

        var last = ProgramWeek.StartOf(stay.DischargeDate ?? scope.Facts.Today, weekStart);
        var (first, earliest) = (ProgramWeek.StartOf(admitted, weekStart), last.AddDays(-DaysPerWeek * (MostWeeks - 1)));
        var meters = await WeekHours.LoadWeeksAsync(scope.Db, clientId, first < earliest ? earliest : first, last, scope.Now, cancellationToken);
        return [.. meters.OrderByDescending(week => week.Key).Select(week => new PacketWeekView(week.Key, week.Value))];
    }

    private static async Task<AttendanceRate> RateAsync(ReadScope scope, Guid clientId, Enrollment stay, CancellationToken cancellationToken)
    {
        var (first, last) = (stay.AdmitDate ?? scope.Facts.Today, stay.DischargeDate ?? scope.Facts.Today);
        return AttendanceRate.Of(await scope.Db.Attendance.Where(row => row.ClientId == clientId)
            .Join(scope.Db.Sessions.Where(session => session.Status == SessionStatus.Scheduled && session.Date >= first && session.Date <= last && session.StartUtc <= scope.Now), row => row.SessionId, session => session.Id, (row, _) => row.Mark.Status)
            .ToListAsync(cancellationToken));
    }
}
