using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Rosters;

/// <summary>A session in a room; local times, no client ever.</summary>
/// <param name="Title">Empty where only the kind, or nothing, may be said.</param>
/// <param name="Kind">Null where only that the room is taken may be said.</param>
/// <param name="Leads">Names of those who lead it.</param>
public sealed record RoomSlotView(Guid SessionId, TimeOnly Start, TimeOnly End, string Title, SessionKind? Kind, IReadOnlyList<string> Leads, bool IsNow);
