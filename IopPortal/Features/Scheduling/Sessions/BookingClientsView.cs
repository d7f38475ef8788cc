namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>The first few that fit what was typed.</summary>
public sealed record BookingClientsView(IReadOnlyList<ChoiceView> Clients);
