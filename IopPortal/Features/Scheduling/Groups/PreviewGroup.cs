using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Tracks;
using IopPortal.Features.Access;
using IopPortal.Features.Attendance;
using IopPortal.Features.Reading;
using IopPortal.Security;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>Shows every date of a group before anything is saved (GRP-1; A1, A4, A10, B1, B2, B5, B10).</summary>
public sealed class PreviewGroup(ReadOperation read)
{
    public Task<Result<GroupPreview>> HandleAsync(Actor actor, GroupDraft draft, IReadOnlyList<DateDecision> decisions, CancellationToken cancellationToken = default) =>
        read.RunAsync<GroupPreview>(actor, OperationTable.Of<PreviewGroup>(), AccessTarget.None, async scope =>
        {
            var mayOverride = await scope.MayAsync("SES-8", AccessTarget.None, cancellationToken);
            var plan = await GroupPlan.MakeAsync(scope.Db, scope.Grant, draft, decisions, mayOverride, scope.Now, cancellationToken);
            var minimum = plan.Program?.HasWeeklyMinimum == true && SessionKindFacts.Of(draft.Details.Kind).CountsTowardHours
                ? plan.Numbers.On(plan.Program.Id, draft.FirstDate).MinWeeklyMinutes(plan.Track!.Population == Population.Adolescent)
                : (int?)null;
            return new GroupPreview(plan.Problems, Hints(draft, plan), plan.Dates, plan.Zone, WeeklyMinutes(draft), minimum, mayOverride);
        }, cancellationToken);

    private static IReadOnlyList<Refusal> Hints(GroupDraft draft, GroupPlan plan) => DayMinutes(draft) switch
    {
        var minutes when plan.Track is null || minutes <= 0 || !SessionKindFacts.Of(draft.Details.Kind).CountsTowardHours => [],
        var minutes when minutes < plan.Planning.WarnDayBelow => [new Refusal("group.short-day", TimeSpan.FromMinutes(minutes), TimeSpan.FromMinutes(plan.Planning.WarnDayBelow))],
        var minutes when minutes > plan.Planning.WarnDayAbove => [new Refusal("group.long-day", TimeSpan.FromMinutes(minutes), TimeSpan.FromMinutes(plan.Planning.WarnDayAbove))],
        _ => [],
    };

    private static int WeeklyMinutes(GroupDraft draft) => Math.Max(0, DayMinutes(draft)) * draft.Weekdays.Days().Count;

    private static int DayMinutes(GroupDraft draft) => draft.End > draft.Start ? (int)(draft.End - draft.Start).TotalMinutes : 0;
}
