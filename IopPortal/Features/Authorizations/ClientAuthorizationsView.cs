namespace IopPortal.Features.Authorizations;

/// <summary>A client's authorisations: the one that counts now, the others, and the days nobody pays for.</summary>
/// <param name="EnrollmentId">The stay a new one is for; null when nothing goes on.</param>
/// <param name="Others">Newest first.</param>
/// <param name="Unauthorized">Days of the stay kept outside every authorisation, or beyond its units (E6); ascending.</param>
/// <param name="Payers">To choose from, for whoever may edit.</param>
public sealed record ClientAuthorizationsView(
    Guid ClientId,
    DateOnly Today,
    Guid? EnrollmentId,
    AuthorizationView? Current,
    IReadOnlyList<AuthorizationView> Others,
    IReadOnlyList<DateOnly> Unauthorized,
    IReadOnlyList<PayerChoice> Payers,
    bool MayEdit,
    bool MayOpenPacket);
