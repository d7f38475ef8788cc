using IopPortal.Domain.Requests;

namespace IopPortal.Features.Requests;

/// <summary>A request as its client reads it; date and time are local to the session.</summary>
/// <param name="Minutes">How late.</param>
/// <param name="Reply">Staff's sentence, where there is one.</param>
public sealed record ToldRequestView(Guid Id, RequestKind Kind, int? Minutes, string Text, DateOnly On, TimeOnly At, RequestAnswer? Answer, string Reply);
