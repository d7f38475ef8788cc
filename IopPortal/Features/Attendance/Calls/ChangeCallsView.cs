namespace IopPortal.Features.Attendance.Calls;

/// <summary>Who has to be told of a change by telephone, whoever has to know first at the top.</summary>
/// <param name="Hours">How far ahead somebody calls.</param>
public sealed record ChangeCallsView(DateOnly Today, int Hours, IReadOnlyList<ChangeToCallView> People);
