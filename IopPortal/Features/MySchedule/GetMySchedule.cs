using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Domain.Tracks;
using IopPortal.Features.Access;
using IopPortal.Features.Attendance;
using IopPortal.Features.Reading;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.MySchedule;

/// <summary>The signed-in person's own schedule (SES-2).</summary>
public sealed class GetMySchedule(ReadOperation read)
{
    private const int PageSize = 50;

    /// <summary>What a client does together with somebody; the rest of an episode's dates is the team's own.</summary>
    private static readonly MilestoneKind[] Together = [MilestoneKind.TreatmentPlan, MilestoneKind.ProgressReview, MilestoneKind.DischargePlan];

    /// <param name="after">Null for this week and what follows; else the end of the page before.</param>
    public Task<Result<MyScheduleView>> HandleAsync(Actor actor, MySchedulePosition? after = null, CancellationToken cancellationToken = default) =>
        read.RunAsync<MyScheduleView>(actor, OperationTable.Of<GetMySchedule>(), AccessTarget.None, async scope =>
        {
            var (db, facts, now) = (scope.Db, scope.Facts, scope.Now);
            var episode = facts.ClientId is { } client ? await EpisodeAsync(db, client, facts.Today, cancellationToken) : null;
            var week = ProgramWeek.StartOf(facts.Today, episode?.WeekStart ?? DayOfWeek.Monday);

            var sessions = (facts.ClientId, facts.StaffId) switch
            {
                ({ } own, _) => await MySessions.ReadAsync(db, BookingKind.Client, own, week, after, PageSize + 1, now, cancellationToken),
                (_, { } own) => await MySessions.ReadAsync(db, BookingKind.Staff, own, week, after, PageSize + 1, now, cancellationToken),
                _ => [],
            };

            var hours = episode is not null && after is null ? await HoursAsync(db, facts.ClientId!.Value, episode.Plan, week, now, cancellationToken) : null;
            var page = facts.ClientId is null ? sessions.Take(PageSize).ToList() : [.. sessions.Take(PageSize).Select(WithCheckIn)];
            var later = sessions.Count > PageSize ? new MySchedulePosition(page[^1].Slot.Start, page[^1].Id) : null;
            return new MyScheduleView(facts.ClientId, facts.StaffId, facts.Today, week, now, page, hours, later)
            {
                Program = after is null ? episode?.Progress(facts.Today) : null,
                Phone = episode?.Phone ?? "",
            };

            MySessionView WithCheckIn(MySessionView session)
            {
                var numbers = NumbersOn(episode, session.Local.Date);
                return session with { CheckIn = SelfCheckInRule.Window(session.Slot, numbers), DoorsClose = session.Slot.Start.AddMinutes(numbers.LateCutoffMinutes) };
            }
        }, cancellationToken);

    private static async Task<MyWeekView> HoursAsync(PortalDbContext db, Guid client, CarePlan plan, DateOnly week, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var meter = (await WeekHours.LoadAsync(db, [client], week, now, cancellationToken))[client];
        return new MyWeekView(meter.DeliveredMinutes, meter.RemainingMinutes, plan);
    }

    private static Task<Episode?> EpisodeAsync(PortalDbContext db, Guid client, DateOnly today, CancellationToken cancellationToken) => (
        from enrollment in db.Enrollments
        where enrollment.ClientId == client && (enrollment.Status == EnrollmentStatus.Active || enrollment.Status == EnrollmentStatus.OnHold || enrollment.Status == EnrollmentStatus.Tapering)
        join program in db.Programs on enrollment.ProgramId equals program.Id
        join location in db.Locations on program.LocationId equals location.Id
        orderby enrollment.AdmitDate descending
        select new Episode(
            program.Id, program.WeekStart, enrollment.Plan, enrollment.AdmitDate, enrollment.ExpectedDischarge, location.Phone,
            db.Milestones.Where(one => one.EnrollmentId == enrollment.Id && one.Done == null && one.Due >= today && Together.Contains(one.Kind))
                .OrderBy(one => one.Due).Select(one => new Step(one.Kind, one.Due)).FirstOrDefault(),
            db.ProgramParameters.Where(row => row.ProgramId == program.Id).ToList())).AsNoTracking().AsSingleQuery().FirstOrDefaultAsync(cancellationToken);

    private static AttendanceParameters NumbersOn(Episode? episode, DateOnly date) =>
        ParametersInForce.Of(episode?.Numbers.Select(row => (row.ProgramId, row.ValidFrom, row.Attendance)) ?? []).On(episode?.ProgramId, date);

    private sealed record Step(MilestoneKind Kind, DateOnly Due);

    private sealed record Episode(
        Guid ProgramId, DayOfWeek WeekStart, CarePlan Plan, DateOnly? Admitted, DateOnly? LastDay, string Phone, Step? Next, IReadOnlyList<ProgramParameters> Numbers)
    {
        public MyProgramView? Progress(DateOnly today) => Admitted is { } first && first <= today
            ? new(Math.Clamp(1 + ((today.DayNumber - first.DayNumber) / 7), 1, Plan.Weeks), Plan.Weeks, LastDay, Next?.Kind, Next?.Due)
            : null;
    }
}
