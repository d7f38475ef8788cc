using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Clients;

/// <param name="Note">About planning only.</param>
public sealed record AddKeepApartPairCommand(Guid Key, Guid OneId, Guid OtherId, string Note = "");

/// <summary>Says that two clients must not sit in one session (CLI-8; B9). What is booked stays until somebody changes it.</summary>
public sealed class AddKeepApartPair(WriteOperation write)
{
    public Task<Result<Guid>> HandleAsync(Actor actor, AddKeepApartPairCommand command, CancellationToken cancellationToken = default) =>
        write.RunOnceAsync(actor, OperationTable.Of<AddKeepApartPair>(), AccessTarget.None, command.Key, async scope =>
        {
            var refusals = await RefusalsAsync(scope, command, cancellationToken);
            if (refusals.Count > 0)
            {
                return refusals;
            }

            var pair = new KeepApartPair(command.OneId, command.OtherId, command.Note, scope.Facts.UserId, scope.Now);
            scope.Db.KeepApartPairs.Add(pair);
            scope.Audit(pair.Id);
            scope.Touch(Topic.KeepApart, Topic.Groups);
            return pair.Id;
        }, cancellationToken);

    private static async Task<List<Refusal>> RefusalsAsync(WriteScope scope, AddKeepApartPairCommand command, CancellationToken cancellationToken)
    {
        var db = scope.Db;
        var known = await db.Clients.CountAsync(client => client.Id == command.OneId || client.Id == command.OtherId, cancellationToken);
        var refusals = new List<Refusal>();
        if (command.OneId == command.OtherId)
        {
            refusals.Add(new Refusal("apart.same"));
        }
        else if (known < 2)
        {
            refusals.Add(Refusal.NotFound);
        }
        else if (await db.KeepApartPairs.AnyAsync(
            pair => pair.EndedAt == null && ((pair.FirstId == command.OneId && pair.SecondId == command.OtherId) || (pair.FirstId == command.OtherId && pair.SecondId == command.OneId)),
            cancellationToken))
        {
            refusals.Add(new Refusal("apart.already"));
        }

        if (PlainText.Check(nameof(command.Note), command.Note, 200, required: false) is { } note)
        {
            refusals.Add(note);
        }

        return refusals;
    }
}
