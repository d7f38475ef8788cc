using IopPortal.Domain.Staff;

namespace IopPortal.Features.Today;

/// <summary>A licence that has expired or does within sixty days; a renewal takes it off the list.</summary>
public sealed record LicenceView(Guid StaffId, string Name, string Type, DateOnly Expires, CredentialState State);
