using IopPortal.Domain.Time;

namespace IopPortal.Domain.Sessions;

/// <summary>One date of a series that takes place.</summary>
/// <param name="Lanes">Whoever is booked beside something else on that date, with the lane; everybody else is in the main lane.</param>
public sealed record SeriesMeeting(LocalSlot Local, UtcSlot Utc, IReadOnlyDictionary<Guid, int> Lanes)
{
    public int LaneOf(Guid resourceId) => Lanes.GetValueOrDefault(resourceId, Booking.MainLane);
}
