namespace IopPortal.Features.Scheduling.Groups;

/// <param name="Ended">Groups whose last date has passed instead of the ones that run.</param>
/// <param name="AfterName">Where the page before ended; null for the first page.</param>
public sealed record ListGroupsQuery(bool Ended = false, string? AfterName = null, Guid? AfterId = null);
