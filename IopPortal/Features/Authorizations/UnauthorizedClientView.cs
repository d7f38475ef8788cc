namespace IopPortal.Features.Authorizations;

/// <summary>A client with days nobody pays for (E6).</summary>
/// <param name="Days">Ascending.</param>
public sealed record UnauthorizedClientView(Guid ClientId, string Client, IReadOnlyList<DateOnly> Days);
