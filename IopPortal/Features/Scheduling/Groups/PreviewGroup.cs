using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Domain.Tracks;
using IopPortal.Features.Access;
using IopPortal.Features.Attendance;
using IopPortal.Features.Reading;
using IopPortal.Features.Scheduling.Conflicts;
using IopPortal.Features.Scheduling.SeriesEdits;
using IopPortal.Security;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>Shows every date of a group before anything is saved (GRP-1; A1, A4, A10, B1, B2, B5, B10).</summary>
public sealed class PreviewGroup(ReadOperation read)
{
    public Task<Result<GroupPreview>> HandleAsync(Actor actor, GroupDraft draft, IReadOnlyList<SeriesDecision> decisions, CancellationToken cancellationToken = default) =>
        read.RunAsync<GroupPreview>(actor, OperationTable.Of<PreviewGroup>(), AccessTarget.None, async scope =>
        {
            var mayOverride = await scope.MayAsync("SES-8", AccessTarget.None, cancellationToken);
            var plan = await GroupPlan.MakeAsync(scope.Db, scope.Grant, draft, decisions, mayOverride, scope.Now, cancellationToken);
            var minimum = plan.Program?.HasWeeklyMinimum == true && SessionKindFacts.Of(draft.Details.Kind).CountsTowardHours
                ? plan.Numbers.On(plan.Program.Id, draft.FirstDate).MinWeeklyMinutes(plan.Track!.Population == Population.Adolescent)
                : (int?)null;
            var ways = await WaysAsync(scope, draft, plan, cancellationToken);
            return new GroupPreview(
                plan.Problems, Hints(draft, plan), [.. plan.Dates.Select(date => date with { Ways = [.. ways[date.Date]] })], plan.Zone, WeeklyMinutes(draft), minimum, mayOverride)
            {
                WaysForAll = [.. ways[default]],
            };
        }, cancellationToken);

    /// <summary>For each date that needs a decision, and where several do, also for all of them together.</summary>
    private static async Task<ILookup<DateOnly, WayOut>> WaysAsync(ReadScope scope, GroupDraft draft, GroupPlan plan, CancellationToken cancellationToken)
    {
        var undecided = plan.Dates.Where(date => date.Verdict == DateVerdict.Undecided).ToList();
        var questions = undecided.Select(date => new WayQuestion(date.Date, [Slot(plan, date)])).ToList();
        if (undecided.Count > 1)
        {
            questions.Add(new(default, [.. plan.Dates.Where(date => date.Verdict is DateVerdict.Undecided or DateVerdict.Fits).Select(date => Slot(plan, date) with { RoomId = null, LeadId = null })]));
        }

        var ways = await WaySearch.FindAsync(scope.Db, plan.Proposal ?? new(draft.Details.Kind, draft.LocationId, null, []), questions, plan.Zone, scope.Now, cancellationToken);
        return ways.SelectMany(date => date.Where(way => way.Lead is null || scope.Grant.Scope != Scope.Own).Select(way => (date.Key, Way: way))).ToLookup(pair => pair.Key, pair => pair.Way);
    }

    private static ProposedSlot Slot(GroupPlan plan, PreviewDate date) =>
        plan.Verdicts.TryGetValue(date.Date, out var verdict) ? verdict.Slot : new ProposedSlot(date.Slot, default) { Occurrence = date.Date };

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
