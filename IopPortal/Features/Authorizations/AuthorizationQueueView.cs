namespace IopPortal.Features.Authorizations;

/// <summary>What a reviewer's week asks for; each list at most as long as a page.</summary>
/// <param name="Reviews">The payer wants to hear again, soon or already (E5); by date.</param>
/// <param name="RunningOut">Few units, mostly used, or at the end; what reaches least comes first.</param>
/// <param name="Requests">To request, pending, denied or appealed.</param>
/// <param name="Unauthorized">Days kept that nobody pays for (E6).</param>
public sealed record AuthorizationQueueView(
    DateOnly Today,
    IReadOnlyList<QueuedAuthorizationView> Reviews,
    IReadOnlyList<QueuedAuthorizationView> RunningOut,
    IReadOnlyList<QueuedAuthorizationView> Requests,
    IReadOnlyList<UnauthorizedClientView> Unauthorized,
    bool MayOpenPacket);
