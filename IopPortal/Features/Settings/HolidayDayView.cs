namespace IopPortal.Features.Settings;

/// <summary>A day of a holiday file.</summary>
/// <param name="Sessions">Booked sessions that closing it would cancel.</param>
public sealed record HolidayDayView(DateOnly Date, string Name, HolidayState State, int Sessions);
