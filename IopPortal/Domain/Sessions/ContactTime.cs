using IopPortal.Domain.Time;

namespace IopPortal.Domain.Sessions;

/// <summary>A colleague's time with clients. Pure.</summary>
public static class ContactTime
{
    /// <summary>Minutes of the kinds clients take part in; what runs at the same time counts once.</summary>
    public static int Minutes(IEnumerable<(SessionKind Kind, UtcSlot Slot)> sessions) =>
        UtcSlots.Minutes(sessions.Where(session => SessionKindFacts.Of(session.Kind).MaxSize > 0).Select(session => session.Slot));
}
