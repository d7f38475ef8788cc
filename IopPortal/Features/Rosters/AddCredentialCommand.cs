using IopPortal.Domain.Staff;

namespace IopPortal.Features.Rosters;

/// <summary>A licence or its renewal; Key makes a repeat harmless.</summary>
public sealed record AddCredentialCommand(Guid Key, Guid StaffId, CredentialDetails Details);
