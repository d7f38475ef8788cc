namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>The lists of the booking form.</summary>
/// <param name="LeadsOnlyAs">Set for somebody who books sessions of their own only.</param>
/// <param name="Today">The clinic's date.</param>
public sealed record BookingChoicesView(IReadOnlyList<StaffChoiceView> Staff, IReadOnlyList<RoomChoiceView> Rooms, BookingClientView? Client, Guid? LeadsOnlyAs, DateOnly Today);
