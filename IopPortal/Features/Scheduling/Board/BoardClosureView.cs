namespace IopPortal.Features.Scheduling.Board;

/// <summary>A closed day or part of one; no times mean the whole day.</summary>
public sealed record BoardClosureView(Guid Id, DateOnly Date, TimeOnly? Start, TimeOnly? End, string Reason, string Where);
