using IopPortal.Domain.Payers;

namespace IopPortal.Features.Authorizations;

/// <summary>A payer to choose for an authorisation.</summary>
/// <param name="ReviewEveryDays">Usual for this payer; null: not said.</param>
public sealed record PayerChoice(Guid Id, string Name, AuthorizationUnit UnitType, int? ReviewEveryDays);
