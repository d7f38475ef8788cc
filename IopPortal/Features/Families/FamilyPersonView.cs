namespace IopPortal.Features.Families;

/// <summary>Somebody close to the client, with the links made for them.</summary>
/// <param name="MayHave">A guardian, or named by a consent that holds today.</param>
public sealed record FamilyPersonView(Guid Id, string Name, bool MayHave, IReadOnlyList<FamilyLinkView> Links);
