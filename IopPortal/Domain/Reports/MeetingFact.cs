namespace IopPortal.Domain.Reports;

/// <summary>How many sessions of a group on one date were planned and fell out, or took place.</summary>
/// <param name="GroupId">Null for sessions that belong to no group.</param>
/// <param name="Cause">Why they fell out; null for those that were not called off.</param>
public sealed record MeetingFact(DateOnly Date, Guid? GroupId, string? Cause, int Count);
