namespace IopPortal.Features.Policies;

/// <summary>Everybody with a flag, the furthest stage first.</summary>
/// <param name="Of">Clients looked at.</param>
public sealed record FlagListView(DateOnly Today, IReadOnlyList<ClientFlags> Clients, int Of);
