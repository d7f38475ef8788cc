namespace IopPortal.Features.Clients;

/// <summary>A weekly stretch in which the client cannot come.</summary>
public sealed record BusyBlockView(Guid Id, string Label, DayOfWeek Weekday, TimeOnly Start, TimeOnly End, DateOnly ValidFrom, DateOnly? ValidTo);
