namespace IopPortal.Features.Today;

/// <summary>A day, or part of one, on which a location or a program is closed soon.</summary>
public sealed record ClosureSoonView(Guid Id, DateOnly Date, TimeOnly? Start, TimeOnly? End, string What, string Reason);
