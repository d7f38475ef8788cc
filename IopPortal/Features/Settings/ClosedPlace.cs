namespace IopPortal.Features.Settings;

/// <summary>What is closed and when: a location or a program, a whole local day or a stretch of it.</summary>
public sealed record ClosedPlace(Guid? LocationId, Guid? ProgramId, DateOnly Date, TimeOnly? Start, TimeOnly? End);
