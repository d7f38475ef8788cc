using IopPortal.Domain.Staff;

namespace IopPortal.Features.Rosters;

/// <summary>A licence, newest of its type first.</summary>
/// <param name="IsNewest">A renewal makes the earlier one history.</param>
public sealed record CredentialView(Guid Id, CredentialDetails Details, CredentialState State, bool IsNewest);
