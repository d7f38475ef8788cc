using IopPortal.Domain.Clients;

namespace IopPortal.Features.Clients;

/// <summary>How somebody is reached, as typed; null keeps what is recorded, for those who do not see it.</summary>
public sealed record ClientContact(string Phone, string? Email, ContactPreference? Preference, bool SafeToLeaveMessage);
