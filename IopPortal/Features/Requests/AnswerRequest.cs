using IopPortal.Domain;
using IopPortal.Domain.Requests;
using IopPortal.Features.Access;
using IopPortal.Features.Live;
using IopPortal.Features.Writing;
using IopPortal.Security;
using Microsoft.EntityFrameworkCore;

namespace IopPortal.Features.Requests;

/// <summary>Staff say whether a session can have another time (REQ-2). To decline takes a sentence, which the client reads.</summary>
public sealed class AnswerRequest(WriteOperation write)
{
    public Task<Result<Done>> HandleAsync(Actor actor, AnswerRequestCommand command, CancellationToken cancellationToken = default) =>
        write.RunAsync<Done>(actor, OperationTable.Of<AnswerRequest>(), AccessTarget.Session(command.SessionId), async scope =>
        {
            var request = await scope.Db.ClientRequests
                .FirstOrDefaultAsync(row => row.Id == command.RequestId && row.SessionId == command.SessionId && row.Kind == RequestKind.Move, cancellationToken);
            if (request is null)
            {
                return Refusal.NotFound;
            }

            if (!request.IsOpen)
            {
                return new Refusal("request.not-open");
            }

            if (await scope.RefuseStaleAsync(request, command.Version, cancellationToken) is { } stale)
            {
                return stale;
            }

            if (Check(command) is { } refusal)
            {
                return refusal;
            }

            request.Decide(command.Answer, command.Reply, scope.Facts.UserId, scope.Now);
            scope.Audit(request.SessionId);
            scope.Touch(Topic.Calls, Topic.Session(request.SessionId), Topic.Client(request.ClientId));
            return Done.Value;
        }, cancellationToken);

    private static Refusal? Check(AnswerRequestCommand command)
    {
        if (!Enum.IsDefined(command.Answer))
        {
            return new Refusal("request.answer");
        }

        var reply = PlainText.Check(nameof(command.Reply), command.Reply, ClientRequest.MaxText, required: command.Answer == RequestAnswer.Declined);
        return reply?.Code == "text.required" ? new Refusal("request.reply-required").At(nameof(command.Reply)) : reply;
    }
}
