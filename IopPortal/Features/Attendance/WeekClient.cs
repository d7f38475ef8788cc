namespace IopPortal.Features.Attendance;

/// <summary>Whose program week it is.</summary>
public sealed record WeekClient(Guid Id, string Name, string FamilyName, DateOnly BirthDate);
