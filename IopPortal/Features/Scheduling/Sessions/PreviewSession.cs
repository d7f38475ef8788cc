using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;

namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>Shows every date of a plan with everything that stands against it, before anything is saved (SES-3).</summary>
public sealed class PreviewSession(ReadOperation read)
{
    public Task<Result<SessionPreviewView>> HandleAsync(Actor actor, SessionPlan plan, CancellationToken cancellationToken = default) =>
        read.RunAsync(
            actor,
            OperationTable.Of<PreviewSession>(),
            AccessTarget.Client(plan.ClientId),
            async scope =>
            {
                var planned = await PlannedSession.CheckAsync(scope.Db, scope.Grant, plan, scope.Now, cancellationToken);
                var needsReason = planned.Kept.Any(date => date.Worst == ConflictLevel.Override); // A reason helps only where nothing harder stands.
                var mayOverride = needsReason && await scope.GrantAsync("SES-8", AccessTarget.None, cancellationToken) is not null;
                return (Result<SessionPreviewView>)new SessionPreviewView(
                    [.. planned.Dates.Select(date => View(planned, date))],
                    planned.Refusals,
                    needsReason,
                    mayOverride)
                {
                    Cover = planned.Cover?.View,
                    Ways = [.. (await planned.WaysAsync(scope.Db, scope.Now, cancellationToken)).Where(way => way.Lead is null || !scope.Grant.IsLimitedTo(Limit.SelfLeading))],
                };
            },
            cancellationToken);

    private static PreviewDateView View(PlannedSession planned, PlannedDate date) => new(
        date.Date,
        planned.Rule.Start,
        planned.Rule.End,
        date switch
        {
            { IsLeftOut: true } => PreviewState.LeftOut,
            { Problem: not null } => PreviewState.Undecided,
            { Worst: { } level } => level switch
            {
                ConflictLevel.Block => PreviewState.Blocked,
                ConflictLevel.Closed => planned.IsWeekly ? PreviewState.Closed : PreviewState.Blocked,
                ConflictLevel.Override => PreviewState.NeedsReason,
                _ => PreviewState.Fits,
            },
            _ => PreviewState.Fits,
        },
        [.. date.Problem is { } problem ? [problem] : Array.Empty<Refusal>(), .. date.Conflicts.Select(conflict => conflict.Refusal)]);
}
