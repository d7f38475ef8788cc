using IopPortal.Domain.Attendance;
using IopPortal.Domain.Clients;

namespace IopPortal.Features.Clients;

/// <summary>One program week of a client.</summary>
/// <param name="Number">Week of the stay, from 1; null outside one.</param>
/// <param name="Program">Whose minimum it is held against.</param>
public sealed record ClientWeekView(DateOnly Start, int? Number, WeekMeter Meter, CarePlan? Plan, string? Program, IReadOnlyList<ClientSessionView> Sessions);
