namespace IopPortal.Features.Settings;

/// <summary>Closures ahead and of the last weeks, and what can be closed.</summary>
public sealed record ClosuresView(DateOnly Today, IReadOnlyList<ClosureView> Closures, IReadOnlyList<NamedChoice> Locations, IReadOnlyList<NamedChoice> Programs);
