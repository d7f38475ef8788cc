using IopPortal.Domain.Staff;

namespace IopPortal.Features.Scheduling.Sessions;

/// <summary>Somebody who could lead.</summary>
/// <param name="IsQualified">Holds what the kind asks for on that date (B5).</param>
/// <param name="IsOnTeam">On the client's treatment team.</param>
public sealed record StaffChoiceView(Guid Id, string Name, Discipline Discipline, bool IsQualified, bool IsOnTeam);
