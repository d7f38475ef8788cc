namespace IopPortal.Domain.Clients;

/// <summary>How a client wants to be reached.</summary>
public enum ContactPreference
{
    Phone,
    Text,
    Email,
    Portal,
}
