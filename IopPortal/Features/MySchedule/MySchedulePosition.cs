namespace IopPortal.Features.MySchedule;

/// <summary>The last session of a page of the own schedule.</summary>
public sealed record MySchedulePosition(DateTimeOffset Start, Guid SessionId);
