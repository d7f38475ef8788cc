using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Rosters;

/// <summary>A session somebody leads; local times.</summary>
/// <param name="Title">Empty where only the kind, or nothing, may be said.</param>
/// <param name="Kind">Null where only that the time is taken may be said.</param>
/// <param name="ContactMinutes">0 for kinds without clients.</param>
public sealed record RosterSessionView(Guid Id, DateOnly Date, TimeOnly Start, TimeOnly End, string Title, SessionKind? Kind, string Room, BookingRole Role, int ContactMinutes);
