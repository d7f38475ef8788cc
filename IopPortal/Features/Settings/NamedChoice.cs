namespace IopPortal.Features.Settings;

/// <summary>Something to choose in a list.</summary>
public sealed record NamedChoice(Guid Id, string Name);
