using IopPortal.Domain.Time;

namespace IopPortal.Domain.Sessions;

/// <summary>One date of a series that takes place.</summary>
/// <param name="Lanes">Whoever is booked beside something else on that date, with the lane; everybody else is in the main lane.</param>
public sealed record SeriesMeeting(LocalSlot Local, UtcSlot Utc, IReadOnlyDictionary<Guid, int> Lanes)
{
    /// <summary>The date the rule gives it where it was put somewhere else from the start; such a date stands apart from its series.</summary>
    public DateOnly? ApartFrom { get; init; }

    /// <summary>Another room than on the other dates.</summary>
    public Guid? RoomId { get; init; }

    /// <summary>Another lead than on the other dates.</summary>
    public Guid? LeadId { get; init; }

    /// <summary>Null where the breaks are those of the other dates.</summary>
    public IReadOnlyList<SessionBreak>? Breaks { get; init; }

    public int LaneOf(Guid resourceId) => Lanes.GetValueOrDefault(resourceId, Booking.MainLane);
}
