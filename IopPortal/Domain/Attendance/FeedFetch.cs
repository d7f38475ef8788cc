namespace IopPortal.Domain.Attendance;

/// <summary>When one of a client's calendar links was last fetched, and which version of the calendar that brought.</summary>
public readonly record struct FeedFetch(DateTimeOffset At, long Version);
