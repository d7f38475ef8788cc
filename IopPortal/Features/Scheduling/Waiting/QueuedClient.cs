using IopPortal.Domain;
using IopPortal.Domain.Clients;
using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Scheduling.Waiting;

/// <summary>Somebody who waits, and why the next place could not be theirs right now; nothing when it could.</summary>
internal sealed record QueuedClient(WaitlistEntry Entry, Client Client, int Position, IReadOnlyList<Refusal> Reasons);
