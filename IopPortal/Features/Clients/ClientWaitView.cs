using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Clients;

/// <summary>One wait for a place.</summary>
/// <param name="Position">Null for those who do not see the group's list.</param>
public sealed record ClientWaitView(Guid EntryId, int Version, Guid GroupId, string Group, int? Position, WaitlistPriority Priority, DateTimeOffset JoinedAt, string Zone);
