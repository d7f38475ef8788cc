namespace IopPortal.Features.Settings;

/// <summary>Every program with its numbers.</summary>
public sealed record ProgramsView(DateOnly Today, IReadOnlyList<ProgramView> Programs, IReadOnlyList<NamedChoice> Locations);
