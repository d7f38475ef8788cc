namespace IopPortal.Features.Families;

/// <summary>Who close to a client may see the schedule by a link.</summary>
/// <param name="IsOwn">The reader is the client.</param>
public sealed record FamilyLinksView(Guid ClientId, bool IsOwn, bool InCare, DateOnly Today, IReadOnlyList<FamilyPersonView> People);
