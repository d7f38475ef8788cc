using IopPortal.Data;
using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Domain.Tracks;
using IopPortal.Features.Access;
using IopPortal.Features.Clients;
using IopPortal.Features.Reading;
using IopPortal.Features.Scheduling.Groups;
using IopPortal.Features.Scheduling.Tracks;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Tapering;

/// <summary>Shows which sessions a step-down takes away and which it adds, by the checks that save it (ENR-5; B3, B6, B7).</summary>
public sealed class PreviewStepDown(ReadOperation read)
{
    public Task<Result<StepDownView>> HandleAsync(Actor actor, StepDownPlan plan, CancellationToken cancellationToken = default) =>
        read.RunAsync<StepDownView>(actor, OperationTable.Of<PreviewStepDown>(), AccessTarget.Enrollment(plan.EnrollmentId), async scope =>
        {
            var found = await scope.Db.Enrollments.Where(row => row.Id == plan.EnrollmentId)
                .Select(row => new
                {
                    Stay = row,
                    LongestTaper = scope.Db.ProgramParameters.Where(numbers => numbers.ProgramId == row.ProgramId && numbers.ValidFrom <= plan.From)
                        .OrderByDescending(numbers => numbers.ValidFrom).Select(numbers => (int?)numbers.Planning.MaxTaperDays).FirstOrDefault(),
                })
                .FirstOrDefaultAsync(cancellationToken);
            if (found is not { Stay: { } stay })
            {
                return Refusal.NotFound;
            }

            if (scope.Grant.Scope == Scope.Caseload && !await Reach.TeamClientsOf(scope.Db, scope.Facts).AnyAsync(client => client.Id == stay.ClientId, cancellationToken))
            {
                return Refusal.Forbidden;
            }

            var places = await HeldPlace.LoadAsync(scope.Db, stay.ClientId, plan.From, cancellationToken);
            var days = places.Aggregate(WeekdaySet.None, (all, place) => all | place.Days);
            var mayLeave = await scope.MayAsync("ENR-3", AccessTarget.Enrollment(stay.Id), cancellationToken) && await scope.MayAsync("ENR-2", AccessTarget.None, cancellationToken);
            var tracks = mayLeave ? await TracksAsync(scope.Db, stay.ProgramId, cancellationToken) : [];
            var longestTaper = found.LongestTaper ?? TaperRule.MaxDays;
            var view = new StepDownView(days, tracks, longestTaper, [], [], []);
            if (plan.TrackId is null && plan.Keep == WeekdaySet.None)
            {
                return view; // Nothing chosen yet.
            }

            var refusals = StepDownCheck.Of(plan, stay, days, longestTaper, scope.Facts.Today);
            return plan.TrackId is null
                ? view with { Removed = await FreedAsync(scope, plan, places, cancellationToken), Refusals = refusals }
                : await IntoTrackAsync(scope, plan, stay, view with { Refusals = refusals }, cancellationToken);
        }, cancellationToken);

    private static Task<List<TrackTag>> TracksAsync(PortalDbContext db, Guid programId, CancellationToken cancellationToken) => (
        from track in db.Tracks
        join program in db.Programs on track.ProgramId equals program.Id
        where program.LevelOfCare == LevelOfCare.Outpatient && program.Id != programId && !track.IsArchived
            && db.TrackBlocks.Any(block => block.TrackId == track.Id && db.Groups.Any(one => one.Id == block.GroupId && one.Kind != SessionKind.Alumni && one.Kind != SessionKind.Aftercare))
        orderby track.Name
        select new TrackTag(track.Id, track.Code, track.Name, track.Color)).ToListAsync(cancellationToken);

    private static async Task<IReadOnlyList<StepDownSessionView>> FreedAsync(ReadScope scope, StepDownPlan plan, IReadOnlyList<HeldPlace> places, CancellationToken cancellationToken)
    {
        var memberships = places.Select(place => place.Membership.Id).ToList();
        var sessions = await SessionsAsync(scope, plan.From, scope.Db.Bookings.Where(booking => booking.Active && memberships.Contains(booking.MembershipId!.Value)), cancellationToken);
        return [.. sessions.Where(session => !plan.Keep.Contains(session.When.Date.DayOfWeek))];
    }

    private static async Task<List<StepDownSessionView>> SessionsAsync(ReadScope scope, DateOnly from, IQueryable<Booking> held, CancellationToken cancellationToken) =>
        await scope.Db.Sessions
            .Where(session => session.Date >= from && session.StartUtc > scope.Now && session.Status == SessionStatus.Scheduled && held.Any(booking => booking.SessionId == session.Id))
            .OrderBy(session => session.StartUtc)
            .Select(session => new StepDownSessionView(session.Id, new LocalSlot(session.Date, session.Start, session.End), session.Title))
            .ToListAsync(cancellationToken);

    private static async Task<Result<StepDownView>> IntoTrackAsync(ReadScope scope, StepDownPlan plan, Enrollment stay, StepDownView view, CancellationToken cancellationToken)
    {
        var db = scope.Db;
        if (!view.Tracks.Any(track => track.Id == plan.TrackId) || await StepDownCheck.FollowingAsync(db, plan, stay, scope.Facts.Today, cancellationToken) is not { } next)
        {
            return view with { Refusals = [.. view.Refusals, new Refusal("choice.required").At(nameof(plan.TrackId))] };
        }

        var ended = db.Groups.Where(group => group.Kind != SessionKind.Alumni && group.Kind != SessionKind.Aftercare && db.Tracks.Any(track => track.Id == group.TrackId && track.ProgramId == stay.ProgramId));
        var removed = await SessionsAsync(
            scope, plan.From,
            db.Bookings.Where(booking => booking.Active && booking.Kind == BookingKind.Client && booking.ResourceId == stay.ClientId
                && db.Sessions.Any(session => session.Id == booking.SessionId && ended.Any(group => group.Id == session.GroupId))),
            cancellationToken);
        var refusals = view.Refusals.Concat(await TrackEntry.CheckAsync(db, next, plan.TrackId!.Value, plan.From, scope.Facts.Today, cancellationToken)).ToList();
        var added = new List<StepDownSessionView>();
        foreach (var group in (await TrackGroup.LoadAsync(db, plan.TrackId.Value, stay.ClientId, plan.From, cancellationToken)).Where(group => !group.HasPlace))
        {
            var command = new AddGroupMembersCommand(Guid.Empty, group.Group.Id, [stay.ClientId], plan.From, null, WeekdaySet.None);
            if (await NewMembers.LoadAsync(db, scope.Grant, command, scope.Now, cancellationToken) is { } members)
            {
                refusals.AddRange(MembershipCheck.Of(Without(members, removed), command));
                added.AddRange(members.Sessions.Select(session => new StepDownSessionView(session.Id, new(session.Date, session.Start, session.End), session.Title)));
            }
        }

        return view with
        {
            Removed = removed,
            Added = [.. added.OrderBy(session => session.When.Date).ThenBy(session => session.When.Start)],
            Refusals = [.. refusals.Concat(added.Count == 0 ? [new Refusal("track.no-groups")] : Array.Empty<Refusal>()).Distinct()],
        };
    }

    /// <summary>What would be freed stands in nobody's way.</summary>
    private static NewMembers Without(NewMembers members, IReadOnlyList<StepDownSessionView> removed) => members with
    {
        Verdicts = [.. members.Verdicts.Where(verdict => !removed.Any(session =>
            session.When.Date == verdict.Slot.Local.Date && session.When.Start < verdict.Slot.Local.End && verdict.Slot.Local.Start < session.When.End))],
    };
}
