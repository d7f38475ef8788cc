namespace IopPortal.Features.Settings;

/// <summary>A day or part of one on which something is closed.</summary>
/// <param name="Place">The location's or program's name.</param>
public sealed record ClosureView(Guid Id, string Place, DateOnly Date, TimeOnly? Start, TimeOnly? End, string Reason, bool IsOver);
