namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>Whom a session is booked for, and who of the family may come along.</summary>
public sealed record BookingClientView(Guid Id, string Name, IReadOnlyList<ChoiceView> Family);
