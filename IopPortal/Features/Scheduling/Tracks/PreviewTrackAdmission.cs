using IopPortal.Domain;
using IopPortal.Domain.Attendance;
using IopPortal.Domain.Payers;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;
using IopPortal.Features.Access;
using IopPortal.Features.Attendance;
using IopPortal.Features.Authorizations;
using IopPortal.Features.Reading;
using IopPortal.Features.Scheduling.Groups;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Tracks;

/// <summary>Shows what a place in every group of a track would book, the hours of a week afterwards and every conflict, by the same checks that admit (ENR-2; B3, B4, B6, B8, B9).</summary>
public sealed class PreviewTrackAdmission(ReadOperation read)
{
    /// <summary>Weeks looked at for a usual one: a closure makes some of them short.</summary>
    private const int Weeks = 4;

    public Task<Result<TrackAdmissionView>> HandleAsync(Actor actor, Guid enrollmentId, Guid trackId, DateOnly from, CancellationToken cancellationToken = default) =>
        read.RunAsync<TrackAdmissionView>(actor, OperationTable.Of<PreviewTrackAdmission>(), AccessTarget.Enrollment(enrollmentId), async scope =>
        {
            if (scope.Grant.IsLimitedTo(Limit.BeforeAdmission))
            {
                return Refusal.Forbidden;
            }

            var about = await scope.Db.Enrollments.Where(stay => stay.Id == enrollmentId)
                .Join(scope.Db.Programs, stay => stay.ProgramId, program => program.Id, (stay, program) => new { Stay = stay, Program = program })
                .Join(scope.Db.Clients, row => row.Stay.ClientId, client => client.Id, (row, client) => new { row.Stay, row.Program, Client = client })
                .FirstOrDefaultAsync(cancellationToken);
            if (about is null)
            {
                return Refusal.NotFound;
            }

            var groups = await TrackGroup.LoadAsync(scope.Db, trackId, about.Client.Id, from, cancellationToken);
            var joining = await JoinAsync(scope, groups, about.Client.Id, from, cancellationToken);
            List<Refusal> refusals =
            [
                .. about.Client.IsArchived ? [new Refusal("client.archived")] : Array.Empty<Refusal>(),
                .. await TrackEntry.CheckAsync(scope.Db, about.Stay, trackId, from, scope.Facts.Today, cancellationToken),
                .. TrackEntry.Admit(about.Stay, from).Refusals,
                .. groups.Count == 0 ? [new Refusal("track.no-groups")] : Array.Empty<Refusal>(),
                .. joining.SelectMany(one => one.Refusals).Distinct(),
            ];
            var parameters = await ParametersInForce.LoadAsync(scope.Db, cancellationToken);
            var payers = await PayersInForce.LoadAsync(scope.Db, [about.Client.Id], from, from.AddDays(7 * (Weeks + 1)), cancellationToken);
            var atStart = Rules(from);
            var sessions = joining.SelectMany(one => one.Members.Sessions).OrderBy(session => session.StartUtc).ToList();
            var cover = await ProposedCover.LoadAsync(scope.Db, scope.Facts, [about.Client.Id], ProposedCover.Sessions(about.Client.Id, sessions), scope.Now, cancellationToken) is [var only, ..] ? only : null;
            return new TrackAdmissionView(
                [.. groups.Select(group => Row(group, joining.FirstOrDefault(one => one.Members.Group.Id == group.Group.Id)))],
                sessions.Count,
                sessions.FirstOrDefault()?.Date,
                sessions.LastOrDefault()?.Date,
                await WeeklyMinutesAsync(scope, about.Client.Id, sessions, from, about.Program.WeekStart, Rules, cancellationToken),
                about.Program.HasWeeklyMinimum ? atStart.Numbers.MinWeeklyMinutes(WeekMeter.IsMinor(about.Client.BirthDate, from)) : 0,
                atStart.Payer ?? about.Program.Name,
                refusals,
                joining.Any(one => one.Members.MixesAges(from)))
            {
                Cover = cover?.View,
                NotCovered = cover is { NotCovered: [var firstDate, ..] } ? [cover.Conflict(firstDate).Refusal] : [],
            };

            CountingRules Rules(DateOnly date) => payers.On(about.Client.Id, date, parameters.On(about.Program.Id, date));
        }, cancellationToken);

    private static TrackAdmissionGroupView Row(TrackGroup group, Joining? joining) => new(
        group.Group.Id, group.Group.Name, group.Rule, joining?.Members.Sessions.Count ?? 0, group.HasPlace, joining?.Refusals.Any(refusal => refusal.Code is "group.full" or "group.too-many") == true);

    private static async Task<IReadOnlyList<Joining>> JoinAsync(ReadScope scope, IReadOnlyList<TrackGroup> groups, Guid clientId, DateOnly from, CancellationToken cancellationToken)
    {
        var joining = new List<Joining>();
        foreach (var group in groups.Where(group => !group.HasPlace)) // One group for most tracks, three for the fullest.
        {
            var command = new AddGroupMembersCommand(Guid.Empty, group.Group.Id, [clientId], from, null, WeekdaySet.None);
            if (await NewMembers.LoadAsync(scope.Db, scope.Grant, command, scope.Now, cancellationToken) is { } members)
            {
                joining.Add(new(members, MembershipCheck.Of(members, command)));
            }
        }

        return joining;
    }

    private static async Task<int> WeeklyMinutesAsync(
        ReadScope scope, Guid clientId, IReadOnlyList<Session> sessions, DateOnly from, DayOfWeek weekStart, Func<DateOnly, CountingRules> rules, CancellationToken cancellationToken)
    {
        var start = ProgramWeek.StartOf(from, weekStart);
        var first = start == from ? start : start.AddDays(7);
        var added = sessions.Select(session => new WeekSession(
            clientId, session.Date, session.Slot, session.TimeZone, session.Breaks, session.Kind, IsHeld: true, AttendanceStatus.Expected, null, null)).ToList();
        var weeks = await WeekHours.ProjectAsync(scope.Db, clientId, first, Weeks, added, rules, scope.Now, cancellationToken);
        return weeks.Max();
    }

    private sealed record Joining(NewMembers Members, IReadOnlyList<Refusal> Refusals);
}
