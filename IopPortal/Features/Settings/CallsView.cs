namespace IopPortal.Features.Settings;

/// <summary>Everybody to call about sessions that are cancelled, or take place after all.</summary>
/// <param name="Family">Family contacts with the client they come for; only for those who may see them.</param>
/// <param name="Staff">Who leads.</param>
public sealed record CallsView(IReadOnlyList<PersonToCallView> People, IReadOnlyList<FamilyToCallView> Family, IReadOnlyList<string> Staff);
