namespace IopPortal.Features.Rosters;

/// <summary>One room's day.</summary>
/// <param name="Free">Free stretches of the clinic's day.</param>
/// <param name="FreeUntil">When the room is free now: until when; null once nothing follows.</param>
public sealed record RoomOccupancyView(
    Guid Id, string Name, int Capacity, bool IsTelehealth, IReadOnlyList<RoomSlotView> Slots, IReadOnlyList<(TimeOnly Start, TimeOnly End)> Free, TimeOnly? FreeUntil)
{
    public RoomSlotView? Now => Slots.FirstOrDefault(slot => slot.IsNow);
}
