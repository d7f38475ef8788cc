namespace IopPortal.Features.Families;

/// <summary>A link that was not taken back.</summary>
/// <param name="IsOpen">False once its last day, the consent, the contact or the stay is over.</param>
public sealed record FamilyLinkView(Guid Id, int Version, DateOnly LastDay, DateTimeOffset CreatedAt, bool IsOpen);
