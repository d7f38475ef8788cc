using IopPortal.Domain.Staff;

namespace IopPortal.Features.Scheduling.Groups;

/// <summary>Somebody who works here and may lead.</summary>
/// <param name="LicensedUntil">The last day of the longest licence; null without one.</param>
public sealed record LeadChoice(Guid Id, string Name, Discipline Discipline, DateOnly? LicensedUntil);
