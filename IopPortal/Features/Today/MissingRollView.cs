using IopPortal.Domain.Sessions;
using IopPortal.Domain.Time;

namespace IopPortal.Features.Today;

/// <summary>A session that is over while somebody on its roster is not marked (C8).</summary>
/// <param name="LocksAt">Local date and time from which it takes a case manager or the director.</param>
public sealed record MissingRollView(Guid SessionId, string Title, SessionKind Kind, string Person, LocalSlot When, int Open, DateOnly LocksOn, TimeOnly LocksAt, bool IsLocked);
