using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;

namespace IopPortal.Features.Clients;

public sealed record AddBusyBlockCommand(Guid Key, Guid ClientId, string Label, DayOfWeek Weekday, TimeOnly Start, TimeOnly End, DateOnly ValidFrom, DateOnly? ValidTo);

/// <summary>Notes a weekly stretch in which the client cannot come.</summary>
public sealed class AddBusyBlock(WriteOperation write)
{
    public Task<Result<Guid>> HandleAsync(Actor actor, AddBusyBlockCommand command, CancellationToken cancellationToken = default) =>
        write.RunOnceAsync(actor, OperationTable.Of<AddBusyBlock>(), AccessTarget.Client(command.ClientId), command.Key, async scope =>
        {
            if (await scope.Db.Clients.FindAsync([command.ClientId], cancellationToken) is not { } client)
            {
                return Refusal.NotFound;
            }

            if (await TeamRight.RefuseAsync(scope, client.Id, cancellationToken) is { } notTeam)
            {
                return notTeam;
            }

            if (client.IsArchived)
            {
                return new Refusal("client.archived");
            }

            var refusals = Check(command, scope.Facts.Today).ToList();
            if (refusals.Count > 0)
            {
                return refusals;
            }

            var block = new ClientBusyBlock(client.Id, command.Label, command.Weekday, command.Start, command.End, command.ValidFrom, command.ValidTo);
            scope.Db.ClientBusyBlocks.Add(block);
            scope.Audit(client.Id);
            scope.Touch(Topic.Client(client.Id));
            return block.Id;
        }, cancellationToken);

    private static IEnumerable<Refusal> Check(AddBusyBlockCommand command, DateOnly today)
    {
        if (PlainText.Check(nameof(command.Label), command.Label, 80) is { } label)
        {
            yield return label;
        }

        if (!Enum.IsDefined(command.Weekday))
        {
            yield return new Refusal("choice.required").At(nameof(command.Weekday));
        }

        if (command.End <= command.Start)
        {
            yield return new Refusal("time.end-before-start").At(nameof(command.End));
        }

        if (Referral.CheckDate(nameof(command.ValidFrom), command.ValidFrom, today) is { } date)
        {
            yield return date;
        }

        if (command.ValidTo < command.ValidFrom)
        {
            yield return new Refusal("date.end-before-start").At(nameof(command.ValidTo));
        }
    }
}
