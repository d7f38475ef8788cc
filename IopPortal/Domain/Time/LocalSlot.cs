namespace IopPortal.Domain.Time;

/// <summary>When something takes place as people say it: a date and two wall-clock times in the location's zone.</summary>
public readonly record struct LocalSlot(DateOnly Date, TimeOnly Start, TimeOnly End);
