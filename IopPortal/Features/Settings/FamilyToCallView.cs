namespace IopPortal.Features.Settings;

/// <summary>A family contact whose session is concerned; what may be said is settled with the client.</summary>
/// <param name="Times">Local start and end of each session.</param>
public sealed record FamilyToCallView(Guid Id, string Name, string Relationship, string Phone, string Client, IReadOnlyList<(TimeOnly Start, TimeOnly End)> Times);
