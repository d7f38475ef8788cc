using IopPortal.Domain.Sessions;

namespace IopPortal.Features.Rosters;

/// <summary>A booked session that falls into somebody's time off.</summary>
/// <param name="Title">Empty for a session of one client: its kind stands for it.</param>
public sealed record TouchedSessionView(Guid Id, DateOnly Date, TimeOnly Start, TimeOnly End, string Title, SessionKind Kind, BookingRole Role, int Clients);
