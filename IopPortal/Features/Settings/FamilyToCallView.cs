namespace IopPortal.Features.Settings;

/// <summary>A family contact whose session was cancelled; what may be said is settled with the client.</summary>
public sealed record FamilyToCallView(Guid Id, string Name, string Relationship, string Phone, string Client);
