using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Clients;
using IopPortal.Features.Milestones;
using IopPortal.Features.Scheduling.Groups;
using IopPortal.Features.Scheduling.Tracks;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Tapering;

/// <summary>Takes a client to fewer days, or out of an intensive program into outpatient care, with every session that goes and comes, all or nothing (ENR-5, with ENR-2 and ENR-3 into another program; B4, B7, B12).</summary>
public sealed class StepDownClient(WriteOperation write)
{
    private const string Reason = "Stepped down";

    /// <summary>The id of the stay that goes on.</summary>
    public Task<Result<Guid>> HandleAsync(Actor actor, StepDownCommand command, CancellationToken cancellationToken = default) =>
        write.RunOnceAsync(actor, OperationTable.Of<StepDownClient>(), AccessTarget.Enrollment(command.Plan.EnrollmentId), command.Key, async scope =>
        {
            var plan = command.Plan;
            var found = await EnrollmentToChange.LoadAsync(scope, plan.EnrollmentId, command.Version, cancellationToken);
            if (!found.Succeeded)
            {
                return Result<Guid>.Refused(found.Refusals);
            }

            var stay = found.Value;
            if (await TeamRight.RefuseAsync(scope, stay.ClientId, cancellationToken) is { } notTeam)
            {
                return notTeam;
            }

            var places = await HeldPlace.LoadAsync(scope.Db, stay.ClientId, plan.From, cancellationToken);
            var longestTaper = (await PlanningInForce.OnAsync(scope.Db, stay.ProgramId, plan.From, cancellationToken)).MaxTaperDays;
            var refusals = StepDownCheck.Of(plan, stay, places.Aggregate(WeekdaySet.None, (all, place) => all | place.Days), longestTaper, scope.Facts.Today);
            if (refusals.Count > 0)
            {
                return refusals.ToList();
            }

            scope.AllowUndo(AccessTarget.Enrollment(stay.Id));
            return plan.TrackId is null
                ? await KeepAsync(scope, plan, stay, places, cancellationToken)
                : await IntoTrackAsync(scope, command, stay, cancellationToken);
        }, cancellationToken);

    private static async Task<Result<Guid>> KeepAsync(WriteScope scope, StepDownPlan plan, Enrollment stay, IReadOnlyList<HeldPlace> places, CancellationToken cancellationToken)
    {
        foreach (var place in places.Where(place => (place.Days & ~plan.Keep) != WeekdaySet.None))
        {
            if (!(await scope.AlsoAsync("GRP-3", AccessTarget.Group(place.Membership.GroupId), cancellationToken)).Succeeded)
            {
                return Refusal.Forbidden;
            }

            await place.KeepAsync(scope, plan.From, plan.Keep, cancellationToken);
        }

        stay.ChangePlan(stay.Plan with { DaysPerWeek = Math.Min(stay.Plan.DaysPerWeek, plan.Keep.Days().Count) }, stay.Phase);
        var tapered = plan.TaperUntil is { } until ? stay.Taper(until) : Done.Value;
        scope.Changed(stay);
        return tapered.Select(_ => stay.Id);
    }

    private static async Task<Result<Guid>> IntoTrackAsync(WriteScope scope, StepDownCommand command, Enrollment stay, CancellationToken cancellationToken)
    {
        var (db, plan, lastDay) = (scope.Db, command.Plan, command.Plan.From.AddDays(-1));
        var leave = await scope.AlsoAsync("ENR-3", AccessTarget.Enrollment(stay.Id), cancellationToken);
        var enter = await scope.AlsoAsync("ENR-2", AccessTarget.Enrollment(stay.Id), cancellationToken);
        if (!leave.Succeeded || !enter.Succeeded || enter.Value.IsLimitedTo(Limit.BeforeAdmission))
        {
            return Refusal.Forbidden;
        }

        if (await StepDownCheck.FollowingAsync(db, plan, stay, scope.Facts.Today, cancellationToken) is not { } next)
        {
            return new Refusal("choice.required").At(nameof(plan.TrackId));
        }

        var refusals = (await TrackEntry.CheckAsync(db, next, plan.TrackId!.Value, plan.From, scope.Facts.Today, cancellationToken)).ToList();
        refusals.AddRange(stay.Discharge(lastDay, DischargeReason.TransferredStepDown).Refusals);
        refusals.AddRange(TrackEntry.Admit(next, plan.From).Refusals);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        db.Enrollments.Add(next);
        foreach (var link in await db.EnrollmentTracks.Where(row => row.EnrollmentId == stay.Id && (row.To == null || row.To > lastDay)).ToListAsync(cancellationToken))
        {
            link.EndOn(lastDay < link.From ? link.From : lastDay);
        }

        await scope.SaveStepAsync(cancellationToken); // The stay that goes on keeps what is not of the program that ends.
        await EndFutureBookings.ApplyAsync(scope, stay, lastDay, cancellationToken);
        await EpisodeMilestones.CloseAsync(db, stay, lastDay, cancellationToken);
        await TrackEntry.FollowAsync(db, next, plan.TrackId.Value, plan.From, cancellationToken);
        await EpisodeMilestones.FollowAsync(scope, next, cancellationToken);
        await scope.SaveStepAsync(cancellationToken); // Places that end are free.
        refusals.AddRange(await GivePlacesAsync(scope, command, next, cancellationToken));
        scope.Audit(stay.Id);
        scope.Changed(next);
        return refusals.Count > 0 ? refusals.Distinct().ToList() : next.Id;
    }

    private static async Task<List<Refusal>> GivePlacesAsync(WriteScope scope, StepDownCommand command, Enrollment next, CancellationToken cancellationToken)
    {
        var (plan, refusals) = (command.Plan, new List<Refusal>());
        var groups = await TrackGroup.LoadAsync(scope.Db, plan.TrackId!.Value, next.ClientId, plan.From, cancellationToken);
        foreach (var group in groups.Where(group => !group.HasPlace))
        {
            if (!(await scope.AlsoAsync("GRP-3", AccessTarget.Group(group.Group.Id), cancellationToken)).Succeeded)
            {
                return [Refusal.Forbidden];
            }

            var given = await GroupPlaces.GiveAsync(scope, new(command.Key, group.Group.Id, [next.ClientId], plan.From, null, WeekdaySet.None, Reason), cancellationToken);
            refusals.AddRange(given.Refusals);
            if (given.Succeeded)
            {
                await scope.SaveStepAsync(cancellationToken);
            }
        }

        return groups.Count == 0 ? [new Refusal("track.no-groups")] : refusals;
    }
}
