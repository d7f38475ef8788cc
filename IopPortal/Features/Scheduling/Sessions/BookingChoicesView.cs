namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>The lists of the booking form.</summary>
/// <param name="LeadsOnlyAs">Set for somebody who books sessions of their own only.</param>
/// <param name="Today">The clinic's date.</param>
/// <param name="Now">UTC, when it was read.</param>
/// <param name="Zone">The clinic's own, for a booking without a place yet.</param>
public sealed record BookingChoicesView(IReadOnlyList<StaffChoiceView> Staff, IReadOnlyList<RoomChoiceView> Rooms, BookingClientView? Client, Guid? LeadsOnlyAs, DateOnly Today, DateTimeOffset Now, string Zone)
{
    /// <summary>The zone of a room; the clinic's own while none is chosen.</summary>
    public string ZoneOf(Guid? roomId) => Rooms.FirstOrDefault(room => room.Id == roomId)?.Zone ?? Zone;
}
