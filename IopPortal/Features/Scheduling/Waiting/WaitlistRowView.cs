using IopPortal.Domain;
using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Scheduling.Waiting;

/// <summary>One person on a group's waitlist.</summary>
/// <param name="Reasons">Why the next place could not be theirs right now; empty when it could.</param>
/// <param name="MayLeave">Whether whoever looks may take them off the list.</param>
public sealed record WaitlistRowView(
    Guid EntryId, int Version, Guid ClientId, string Name, int Position, WaitlistPriority Priority, string Note, DateTimeOffset JoinedAt, IReadOnlyList<Refusal> Reasons, bool MayLeave);
