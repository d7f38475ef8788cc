using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Tracks;
using IopPortal.Features.Clients;
using IopPortal.Features.Scheduling.Tracks;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Tapering;

/// <summary>What stands against a step-down before anything is booked; the preview and the command ask the same.</summary>
internal static class StepDownCheck
{
    /// <summary>Weeks of the outpatient stay that follows.</summary>
    private const int OutpatientWeeks = 8;

    /// <param name="longestTaper">Days; the program's on the first day of it.</param>
    public static IReadOnlyList<Refusal> Of(StepDownPlan plan, Enrollment stay, WeekdaySet days, int longestTaper, DateOnly today)
    {
        var refusals = new List<Refusal?>
        {
            stay.Status is EnrollmentStatus.Active or EnrollmentStatus.Tapering ? null : new Refusal("stepdown.not-in-care"),
            plan.From < today ? new Refusal("date.before", today).At(nameof(plan.From)) : Referral.CheckDate(nameof(plan.From), plan.From, today),
            plan.From <= stay.AdmitDate ? new Refusal("enrollment.before-admission", stay.AdmitDate.Value).At(nameof(plan.From)) : null,
        };
        if (plan.TrackId is null)
        {
            var fewer = plan.Keep != WeekdaySet.None && plan.Keep != days && (plan.Keep & ~days) == WeekdaySet.None;
            refusals.Add(fewer ? null : days == WeekdaySet.None ? new Refusal("stepdown.no-days") : new Refusal("stepdown.days", days).At(nameof(plan.Keep)));
            refusals.Add(TaperRule.Check(nameof(plan.TaperUntil), plan.From, plan.TaperUntil, longestTaper));
        }

        return [.. refusals.OfType<Refusal>()];
    }

    /// <summary>The stay in outpatient care that would follow, not stored; null when the track is not one of outpatient care.</summary>
    public static async Task<Enrollment?> FollowingAsync(PortalDbContext db, StepDownPlan plan, Enrollment stay, DateOnly today, CancellationToken cancellationToken)
    {
        var program = await db.Tracks.Where(track => track.Id == plan.TrackId && !track.IsArchived)
            .Join(db.Programs.Where(program => program.LevelOfCare == LevelOfCare.Outpatient && program.Id != stay.ProgramId), track => track.ProgramId, program => program.Id, (_, program) => program.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (program == Guid.Empty)
        {
            return null;
        }

        var groups = await TrackGroup.LoadAsync(db, plan.TrackId!.Value, stay.ClientId, plan.From, cancellationToken);
        var days = groups.SelectMany(group => group.Rule.Weekdays.Days()).Distinct().Count();
        var minutes = groups.Select(group => (int)(group.Rule.End - group.Rule.Start).TotalMinutes).DefaultIfEmpty(CarePlanRule.MinMinutes).Max();
        return new Enrollment(stay.ClientId, program, AdmissionType.StepDown, today, stay.ReferralSource, new CarePlan(OutpatientWeeks, Math.Max(1, days), minutes));
    }
}
