using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Scheduling.Waiting;

/// <param name="Key">Made by the page; the same command twice joins once.</param>
/// <param name="Note">About planning only.</param>
public sealed record JoinWaitlistCommand(Guid Key, Guid GroupId, Guid ClientId, WaitlistPriority Priority = WaitlistPriority.Normal, string Note = "");
