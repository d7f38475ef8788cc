using IopPortal.Domain.Payers;

namespace IopPortal.Features.Authorizations;

/// <summary>An authorisation somebody has to look after, and whose it is.</summary>
public sealed record QueuedAuthorizationView(
    Guid Id, Guid ClientId, string Client, string Payer, AuthorizationDetails Details, AuthorizationUse Use, IReadOnlyList<AuthorizationWarning> Warnings);
