namespace IopPortal.Domain.Calendar;

/// <summary>One whole day of a holiday, by the name the file gives it.</summary>
public sealed record HolidayDay(DateOnly Date, string Name);
