namespace IopPortal.Features.Clients;

/// <summary>Somebody close to the client.</summary>
public sealed record FamilyContactView(Guid Id, string Name, string Relationship, string Phone, bool IsGuardian);
