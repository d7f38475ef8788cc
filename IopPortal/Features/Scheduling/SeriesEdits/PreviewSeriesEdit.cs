using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Security;

namespace IopPortal.Features.Scheduling.SeriesEdits;

/// <summary>Shows every date an edit of a series would concern, with all conflicts and how many people it reaches (GRP-2; A5, A6). Saves nothing.</summary>
public sealed class PreviewSeriesEdit(ReadOperation read)
{
    public Task<Result<SeriesEditView>> HandleAsync(Actor actor, SeriesEditDraft draft, CancellationToken cancellationToken = default) =>
        read.RunAsync<SeriesEditView>(actor, OperationTable.Of<PreviewSeriesEdit>(), AccessTarget.Series(draft.SeriesId), async scope =>
        {
            if (await SeriesToEdit.LoadAsync(scope.Db, draft, scope.Now, cancellationToken) is not { } edited)
            {
                return Refusal.NotFound;
            }

            var mayOverride = await scope.MayAsync("SES-8", AccessTarget.Series(draft.SeriesId), cancellationToken);
            var plan = await SeriesEditPlan.MakeAsync(scope.Db, scope.Facts, edited, draft, mayOverride, scope.Now, cancellationToken);
            return (await plan.WithWaysAsync(scope.Db, scope.Now, cancellationToken)).View;
        }, cancellationToken);
}
