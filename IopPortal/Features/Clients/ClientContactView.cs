using IopPortal.Domain.Clients;

namespace IopPortal.Features.Clients;

/// <summary>How a client is reached; e-mail and preference are null for those who see the phone only.</summary>
public sealed record ClientContactView(string Phone, bool SafeToLeaveMessage, string? Email, ContactPreference? Preference);
