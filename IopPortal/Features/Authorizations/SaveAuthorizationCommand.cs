using IopPortal.Domain.Payers;

namespace IopPortal.Features.Authorizations;

/// <summary>An authorisation as filled in: without an id it is new and Key makes a repeat harmless.</summary>
public sealed record SaveAuthorizationCommand(Guid? Id, int Version, Guid Key, Guid EnrollmentId, AuthorizationDetails Details);
