using IopPortal.Domain;
using IopPortal.Features.Access;
using IopPortal.Features.Writing;
using IopPortal.Security;

namespace IopPortal.Features.Settings;

/// <summary>Closes a location or a program for a day or a part of one, and cancels what has not begun (SES-12; A4, A7).</summary>
public sealed class AddClosure(WriteOperation write)
{
    public Task<Result<Guid>> HandleAsync(Actor actor, AddClosureCommand command, CancellationToken cancellationToken = default) =>
        write.RunOnceAsync(actor, OperationTable.Of<AddClosure>(), AccessTarget.None, command.Key, async scope =>
        {
            var refusals = await ClosureReach.CheckAsync(scope.Db, command.Closed, scope.Facts.Today, cancellationToken);
            refusals.AddRange(FormCheck.All(PlainText.Check(nameof(command.Reason), command.Reason, 200)));
            if (refusals.Count > 0)
            {
                return refusals;
            }

            return (await DayClosing.CloseAsync(scope, command.Closed, command.Reason, cancellationToken)).Select(closure =>
            {
                scope.AllowUndo(AccessTarget.None with { Id = closure.Id });
                return closure.Id;
            });
        }, cancellationToken);
}
