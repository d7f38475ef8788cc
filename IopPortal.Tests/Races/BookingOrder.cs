using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Security;

namespace IopPortal.Races;

/// <summary>What a second process is to do: try all these bookings on one database file, shared out among so many workers who begin at once.</summary>
internal sealed record BookingOrder(string File, Actor Actor, IReadOnlyList<SessionPlan> Plans, int Workers);
