namespace IopPortal.Domain.Calendar;

/// <summary>An entry of the file that is not taken, and why.</summary>
public sealed record SkippedHoliday(string Name, Refusal Reason);
