namespace IopPortal.Features.MySchedule;

/// <summary>Where an own session stood before it was first moved, local to it.</summary>
public sealed record MyPlaceBeforeView(DateOnly Date, TimeOnly Start);
