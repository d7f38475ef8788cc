namespace IopPortal.Domain.Payers;

/// <summary>A payer's permission as it is typed in.</summary>
/// <param name="Allowed">Units; see <see cref="AuthorizationUnit"/>.</param>
/// <param name="End">The last day it covers.</param>
/// <param name="CareManager">Whom to reach at the payer, at most 120 characters.</param>
public sealed record AuthorizationDetails(
    Guid PayerId,
    string Number,
    AuthorizationUnit UnitType,
    decimal Allowed,
    DateOnly Start,
    DateOnly End,
    DateOnly? NextReview,
    AuthorizationStatus Status,
    string CareManager);
