using IopPortal.Domain;
using IopPortal.Domain.Sessions;
using IopPortal.Features.Access;
using IopPortal.Features.Reading;
using IopPortal.Features.Scheduling.Conflicts;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>Says while a session is on its way whether it could stay there, what is against it and what would fit; saves nothing (SES-4).</summary>
public sealed class PreviewMove(ReadOperation read)
{
    public Task<Result<MovePreviewView>> HandleAsync(Actor actor, MoveSessionCommand command, CancellationToken cancellationToken = default) =>
        read.RunAsync(actor, OperationTable.Of<PreviewMove>(), AccessTarget.Session(command.SessionId), scope => ReadAsync(scope, command, cancellationToken), cancellationToken);

    private static async Task<Result<MovePreviewView>> ReadAsync(ReadScope scope, MoveSessionCommand command, CancellationToken cancellationToken)
    {
        var found = await SessionToChange.FindOpenAsync(scope, command.SessionId, command.Version, cancellationToken);
        return found.Succeeded ? await ReadAsync(scope, found.Value, command, cancellationToken) : Result<MovePreviewView>.Refused(found.Refusals);
    }

    private static async Task<Result<MovePreviewView>> ReadAsync(ReadScope scope, Session session, MoveSessionCommand command, CancellationToken cancellationToken)
    {
        var check = await MoveCheck.FindAsync(scope.Db, scope.Facts, session, command, scope.Now, cancellationToken);
        var conflicts = check.Conflicts.OrderByDescending(conflict => conflict.Level).ToList();
        var blocked = check.Refusals.Count > 0 || conflicts.Exists(conflict => conflict.Level >= ConflictLevel.Closed);
        var exception = conflicts.Exists(conflict => conflict.Level == ConflictLevel.Override);
        List<Refusal> reasons = [.. check.Refusals, .. conflicts.Select(conflict => conflict.Refusal)];
        if (exception && !blocked && !await scope.MayAsync("SES-8", AccessTarget.Session(session.Id), cancellationToken))
        {
            blocked = true;
            reasons.Add(new Refusal("override.not-allowed"));
        }

        var state = blocked ? PreviewState.Blocked : exception ? PreviewState.NeedsReason : PreviewState.Fits;
        return new MovePreviewView(state, [.. reasons.Distinct()], check.Move?.To.Local, state == PreviewState.Fits ? [] : await WaysAsync(scope, check, cancellationToken));
    }

    private static async Task<IReadOnlyList<WayOut>> WaysAsync(ReadScope scope, MoveCheck check, CancellationToken cancellationToken)
    {
        if (check.Move is not { } move)
        {
            return [];
        }

        var ways = await WaySearch.FindAsync(scope.Db, move.Whole(check.ProgramId), [new(move.To.Local.Date, [move.To])], move.Session.TimeZone, scope.Now, cancellationToken);
        return [.. ways[move.To.Local.Date]];
    }
}
