namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>Something to choose, by the name people know it by.</summary>
public sealed record ChoiceView(Guid Id, string Name);
