using IopPortal.Domain.Clients;
using IopPortal.Domain.Staff;

namespace IopPortal.Features.Clients;

/// <summary>A colleague's part in the treatment team.</summary>
public sealed record CareTeamMemberView(Guid Id, Guid StaffId, string Name, Discipline Discipline, CareRole Role, bool IsPrimary, DateOnly From, DateOnly? To);
