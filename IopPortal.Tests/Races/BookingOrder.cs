using IopPortal.Features.Scheduling.Sessions;
using IopPortal.Security;

namespace IopPortal.Races;

/// <summary>What a second process is to do: try all these bookings at once on one database file.</summary>
internal sealed record BookingOrder(string File, Actor Actor, IReadOnlyList<SessionPlan> Plans);
