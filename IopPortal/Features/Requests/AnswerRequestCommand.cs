using IopPortal.Domain.Requests;

namespace IopPortal.Features.Requests;

/// <param name="Reply">The client reads it; required to decline.</param>
public sealed record AnswerRequestCommand(Guid SessionId, Guid RequestId, int Version, RequestAnswer Answer, string Reply = "");
