namespace IopPortal.Features.Clients;

/// <summary>The pairs that hold, for the one page that shows them.</summary>
public sealed record KeepApartView(IReadOnlyList<KeepApartPairView> Pairs, string Zone);
