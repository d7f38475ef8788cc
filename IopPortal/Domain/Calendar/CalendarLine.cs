namespace IopPortal.Domain.Calendar;

/// <summary>One content line: NAME;PARAMETERS:value, the name and the parameters in capitals.</summary>
public sealed record CalendarLine(string Name, string Parameters, string Value);
