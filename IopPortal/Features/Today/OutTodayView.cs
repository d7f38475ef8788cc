namespace IopPortal.Features.Today;

/// <summary>Somebody of the staff who is away today; hours only when it is part of the day.</summary>
/// <param name="Until">The last day away.</param>
public sealed record OutTodayView(string Name, TimeOnly? Start, TimeOnly? End, DateOnly Until);
