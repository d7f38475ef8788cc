namespace IopPortal.Features.Attendance.Calls;

/// <summary>Who did not come and has still to be called.</summary>
public sealed record NoShowCallsView(DateOnly Today, IReadOnlyList<NoShowToCallView> People);
